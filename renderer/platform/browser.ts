import { webAddress } from '#shared/external-links.ts';
import { failure, success } from '#shared/model/problem.ts';
import { version } from '../../package.json';
import { chooseFile } from './choose-file.ts';
import { downloadFile, downloadTarget } from './download-file.ts';
import type { Platform, Unsaved } from './platform.ts';
import { beginWithPicker, saveWithPicker } from './save-with-picker.ts';
import { workerStorage } from './worker-storage.ts';

/** The machine through the web: what this browser cannot do is done in the older way. */
export const browserPlatform: Platform = {
  storage: workerStorage(),
  info: async () => ({ kind: 'browser', version, operatingSystem: 'web' }),
  saveFile: async (request) => (await saveWithPicker(request)) ?? downloadFile(request),
  canSaveFolder: () => window.showDirectoryPicker !== undefined,
  // Needed for one button only: it does not belong to the first screen.
  saveFolder: async (folder) => (await import('./folder-with-picker.ts')).saveFolderWithPicker(folder),
  beginSave: async (request) =>
    (await beginWithPicker(request)) ?? success({ state: 'chosen', target: downloadTarget(request) }),
  openFile: chooseFile,
  async openExternal(address) {
    const url = webAddress(address);
    if (!url) return failure('linkNotAllowed');
    // The browser itself lets a page open another one only at a person's click.
    window.open(url.href, '_blank', 'noopener,noreferrer');
    return success(null);
  },
  // The browser's own menus are in the browser's own language.
  setLanguage: async () => undefined,
  // A page has no store that only this person can open.
  sealSecret: async () => failure('secretsUnavailable'),
  openSecret: async () => failure('secretsUnavailable'),
  // A page would have to ask the person first; what it has to say stands on the page.
  notify: async () => undefined,
  // Needed for one button only: it does not belong to the first screen.
  printPdf: async (request) => (await import('./open-pdf.ts')).openPdf(request),
  testRooms: null,
  onBeforeClose: storeBeforeLeaving,
};

/** A page cannot wait when it closes: it stores as soon as it is hidden, and asks to stay while something waits. */
function storeBeforeLeaving({ pending, flush }: Unsaved): () => void {
  const whenHidden = () => {
    if (document.visibilityState === 'hidden') void flush();
  };
  const whenLeaving = (event: BeforeUnloadEvent) => {
    if (!pending()) return;
    event.preventDefault();
    void flush();
  };
  document.addEventListener('visibilitychange', whenHidden);
  window.addEventListener('beforeunload', whenLeaving);
  return () => {
    document.removeEventListener('visibilitychange', whenHidden);
    window.removeEventListener('beforeunload', whenLeaving);
  };
}
