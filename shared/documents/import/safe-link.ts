const longest = 2000;

/** The address of a link as it may stand in a programme: http, https or mailto, without spaces; otherwise null. */
export function safeLink(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed.length > longest || /[\s<>"\p{C}]/u.test(trimmed) || !URL.canParse(trimmed)) return null;
  return ['http:', 'https:', 'mailto:'].includes(new URL(trimmed).protocol) ? trimmed : null;
}
