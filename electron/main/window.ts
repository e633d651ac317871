import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { flushBeforeClose } from './close-handshake.ts';
import { guardNavigation } from './navigation.ts';
import { pageAddress } from './page-address.ts';
import { type ShellState, visibleBounds } from './shell-state.ts';
import { saveShellState } from './shell-state-file.ts';
import { bringForward } from './single-instance.ts';

/** The page is an ordinary web page: no Node, its own context, in the system's sandbox. */
export const pagePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  // Chromium would fetch its dictionaries from the network.
  spellcheck: false,
} as const;

const freshSize = { width: 1280, height: 800 };

/** The address that this start of the program shows. */
export const currentPage = () => pageAddress(app.isPackaged, process.env.ELECTRON_RENDERER_URL);

export function openWindow(state: ShellState): void {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...(visibleBounds(state.bounds, workAreas) ?? freshSize),
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Ereje',
    icon: join(app.getAppPath(), 'resources', 'icons', 'ereje.png'),
    webPreferences: { ...pagePreferences, preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs') },
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    Object.assign(state, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    saveShellState(state);
  });
  app.on('second-instance', () => bringForward(window));
  guardNavigation(window.webContents, currentPage());
  reloadAfterCrash(window);
  flushBeforeClose(window, state);
  void window.loadURL(currentPage());
}

/** Milliseconds within which a second crash means that loading the page again does not help. */
const crashPause = 30_000;

/** What was acknowledged is stored, so a page that died is simply shown again; not for ever. */
function reloadAfterCrash(window: BrowserWindow): void {
  let crashedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const again = Date.now() - crashedAt < crashPause;
    crashedAt = Date.now();
    if (reason !== 'clean-exit' && !again) window.reload();
  });
}
