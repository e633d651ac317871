const longest = 2000;
const protocols: readonly string[] = ['http:', 'https:', 'mailto:'];

/** Whether a link may lead there at all: to a web page or to a letter, never to `javascript:` or `file:`. */
export const isLinkProtocol = (protocol: string): boolean => protocols.includes(protocol);

/** The address of a link as it may stand in a programme: http, https or mailto, without spaces; otherwise null. */
export function safeLink(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed.length > longest || /[\s<>"\p{C}]/u.test(trimmed) || !URL.canParse(trimmed)) return null;
  return isLinkProtocol(new URL(trimmed).protocol) ? trimmed : null;
}
