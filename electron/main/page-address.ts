export const appScheme = 'app';
const appHost = 'ereje';

/** The one page of the program. */
export const appAddress = `${appScheme}://${appHost}/index.html`;

/** The page to load: the built one, or the development server's where a developer runs it. */
export function pageAddress(packaged: boolean, developmentAddress: string | undefined): string {
  return !packaged && developmentAddress ? developmentAddress : appAddress;
}

/** Whether an address belongs to the page that the program loaded: its scheme, host and port decide. */
export function isOwnAddress(address: string, page: string): boolean {
  if (!URL.canParse(address)) return false;
  const own = new URL(page);
  const asked = new URL(address);
  return asked.protocol === own.protocol && asked.host === own.host && asked.username === '';
}
