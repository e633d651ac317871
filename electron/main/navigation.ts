import { shell, type WebContents } from 'electron';
import { allowedExternalAddress } from '#shared/external-links.ts';
import { logError } from './error-log-file.ts';
import { isOwnAddress } from './page-address.ts';

/** Opens a listed https address in the person's browser; gives false for every other address. */
export function openExternal(address: string): boolean {
  const allowed = allowedExternalAddress(address);
  if (allowed === null) return false;
  openInBrowser(allowed);
  return true;
}

/** `address`: one that was looked at before. A system without a browser says so in the log, and nothing more happens. */
export function openInBrowser(address: string): void {
  shell.openExternal(address).catch((error: unknown) => logError('open-external', error));
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
