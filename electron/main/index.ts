import { app } from 'electron';
import { serveApp } from './app-protocol.ts';
import { chromiumLanguage } from './chromium-language.ts';
import { startErrorLog } from './error-log-file.ts';
import { answerPage } from './ipc.ts';
import { showMenu } from './menu.ts';
import { denyPermissions } from './permissions.ts';
import { loadShellState } from './shell-state-file.ts';
import { placeUserData } from './user-data.ts';
import { currentPage, openWindow } from './window.ts';

placeUserData();

// A second program on the same data would lose changes, so it only brings the first one forward.
if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  startErrorLog();
  app.on('window-all-closed', () => app.quit());
  const state = loadShellState();
  app.commandLine.appendSwitch('lang', chromiumLanguage[state.language]);
  void app.whenReady().then(() => {
    serveApp();
    denyPermissions(currentPage());
    answerPage(state);
    showMenu(state.language);
    openWindow(state);
  });
}
