import { type BrowserWindow, dialog, ipcMain, type WebContents } from 'electron';
import { bridgeChannels } from '#shared/bridge.ts';
import { flushedSchema } from '#shared/bridge-arguments.ts';
import { menuTexts } from './menu-texts.ts';
import type { ShellState } from './shell-state.ts';

/** Milliseconds that the page has to store what is typed. */
const flushLimit = 5_000;

/** The answer to one request to store: true only where all of it was stored. */
function isStored(request: number, answer: unknown): boolean | null {
  const parsed = flushedSchema.safeParse(answer);
  return parsed.success && parsed.data.request === request ? parsed.data.stored : null;
}

/** Before the window goes, the page stores what is typed; where that fails, the person decides. */
export function flushBeforeClose(window: BrowserWindow, state: ShellState): void {
  let asking = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (asking) return;
    asking = true;
    void requestFlush(window.webContents).then((stored) => {
      asking = false;
      if (stored || closesAnyway(window, state)) window.destroy();
    });
  });
}

let requests = 0;

function requestFlush(contents: WebContents): Promise<boolean> {
  // A page that died has nothing left to store.
  if (contents.isCrashed()) return Promise.resolve(true);
  requests += 1;
  const request = requests;
  return new Promise((resolve) => {
    const end = (stored: boolean) => {
      clearTimeout(timer);
      ipcMain.off(bridgeChannels.flushed, onAnswer);
      resolve(stored);
    };
    const onAnswer = (event: Electron.IpcMainEvent, answer: unknown) => {
      const stored = event.sender === contents ? isStored(request, answer) : null;
      if (stored !== null) end(stored);
    };
    const timer = setTimeout(() => end(false), flushLimit);
    ipcMain.on(bridgeChannels.flushed, onAnswer);
    contents.send(bridgeChannels.flush, request);
  });
}

function closesAnyway(window: BrowserWindow, state: ShellState): boolean {
  const texts = menuTexts(state.language).unsaved;
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: texts.message,
    detail: texts.detail,
    buttons: [texts.stay, texts.close],
    defaultId: 0,
    cancelId: 0,
  });
  return chosen === 1;
}
