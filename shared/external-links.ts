/** Sites of the state whose texts the program cites. A host counts exactly, not by its ending. */
const allowedHosts: ReadonlySet<string> = new Set(['adilet.zan.kz', 'legalacts.egov.kz', 'www.gov.kz']);

/**
 * An address that may be handed to the person's browser once they said so: https, without a name or a password; null
 * for everything else. The parsed address decides, never a part of its text.
 */
export function webAddress(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url : null;
}

/** The address as it may be handed to the person's browser without asking, or null: only listed hosts, no port. */
export function allowedExternalAddress(address: string): string | null {
  const url = webAddress(address);
  return url && url.port === '' && allowedHosts.has(url.hostname) ? url.href : null;
}
