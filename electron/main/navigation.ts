import { shell, type WebContents } from 'electron';
import { allowedExternalAddress } from '#shared/external-links.ts';
import { isOwnAddress } from './page-address.ts';

/** Opens a listed https address in the person's browser; gives false for every other address. */
export function openExternal(address: string): boolean {
  const allowed = allowedExternalAddress(address);
  if (allowed === null) return false;
  void shell.openExternal(allowed);
  return true;
}

/** The window shows the program's own page and never becomes a browser. */
export function guardNavigation(contents: WebContents, page: string): void {
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && isOwnAddress(event.url, page)) return;
    event.preventDefault();
    if (event.isMainFrame) openExternal(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url, page)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url);
    return { action: 'deny' };
  });
}
