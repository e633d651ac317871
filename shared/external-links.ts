/** Sites of the state whose texts the program cites. A host counts exactly, not by its ending. */
const allowedHosts: ReadonlySet<string> = new Set(['adilet.zan.kz', 'legalacts.egov.kz', 'www.gov.kz']);

/**
 * The address as it may be handed to the person's browser, or null. Only https, only listed hosts, no name or
 * password, no port: the parsed address decides, never a part of its text.
 */
export function allowedExternalAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const plain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '';
  return plain && allowedHosts.has(url.hostname) ? url.href : null;
}
