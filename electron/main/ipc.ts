import { join } from 'node:path';
import { app, BrowserWindow, ipcMain } from 'electron';
import * as z from 'zod';
import { type AppInfo, bridgeChannels } from '#shared/bridge.ts';
import {
  addressSchema,
  beginSaveSchema,
  commitSaveSchema,
  languageSchema,
  notifySchema,
  openFileSchema,
  printPdfSchema,
  saveFileSchema,
  saveFolderSchema,
  saveHandleSchema,
  secretSchema,
  writeSaveSchema,
} from '#shared/bridge-arguments.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { storageRequestSchema } from '#shared/storage/storage-requests.ts';
import { startTestRoomSchema, testIdSchema } from '#shared/test-taking/room-bridge.ts';
import { logError } from './error-log-file.ts';
import { openFile, saveFile, saveFolder } from './file-dialogs.ts';
import { showMenu } from './menu.ts';
import { notify } from './notifications.ts';
import { outsideOpener } from './open-outside.ts';
import { parseRequest } from './parse-request.ts';
import { printsIn } from './print-pdf.ts';
import { openSecret, sealSecret } from './secrets.ts';
import type { ShellState } from './shell-state.ts';
import { saveShellState } from './shell-state-file.ts';
import { stayAwake } from './stay-awake.ts';
import { storageIn } from './storage.ts';
import { beginSave, commitSave, dropSave, writeSave } from './streamed-saves.ts';
import { networkAddresses } from './test-rooms/network-addresses.ts';
import { testRoomsIn } from './test-rooms/test-rooms.ts';
import { currentPage } from './window.ts';

/** Answers the page on the channels of the bridge; there are no others. */
export function answerPage(state: ShellState): void {
  answer(bridgeChannels.saveFile, saveFileSchema, (request, window) => saveFile(window, request));
  answer(bridgeChannels.saveFolder, saveFolderSchema, (request, window) => saveFolder(window, request));
  answer(bridgeChannels.beginSave, beginSaveSchema, (request, window) => beginSave(window, request));
  answer(bridgeChannels.writeSave, writeSaveSchema, writeSave);
  answer(bridgeChannels.commitSave, commitSaveSchema, commitSave);
  answer(bridgeChannels.dropSave, saveHandleSchema, dropSave);
  answer(bridgeChannels.openFile, openFileSchema, (request, window) => openFile(window, request));
  answer(
    bridgeChannels.storage,
    storageRequestSchema,
    storageIn(() => join(app.getPath('userData'), 'storage')),
  );
  answer(bridgeChannels.openExternal, addressSchema, outsideOpener(state));
  answer(bridgeChannels.appInfo, z.undefined(), () => success(appInfo()));
  answer(bridgeChannels.sealSecret, secretSchema, sealSecret);
  answer(bridgeChannels.openSecret, secretSchema, openSecret);
  answer(bridgeChannels.notify, notifySchema, (request, window) => success(notify(request, window)));
  const prints = printsIn(() => join(app.getPath('userData'), 'printing'));
  answer(bridgeChannels.printPdf, printPdfSchema, prints.print);
  app.on('will-quit', prints.clear);
  const rooms = testRoomsIn(() => join(app.getPath('userData'), 'test-rooms'), logError, stayAwake);
  answer(bridgeChannels.testAddresses, z.undefined(), () => success(networkAddresses()));
  answer(bridgeChannels.startTestRoom, startTestRoomSchema, rooms.start);
  answer(bridgeChannels.testRoomState, testIdSchema, rooms.state);
  answer(bridgeChannels.stopTestRoom, testIdSchema, rooms.stop);
  answer(bridgeChannels.setLanguage, languageSchema, (language) => {
    state.language = language;
    saveShellState(state);
    showMenu(language);
    return success(null);
  });
}

const appInfo = (): AppInfo => ({
  kind: 'desktop',
  version: app.getVersion(),
  operatingSystem: process.platform,
});

function answer<T>(
  channel: string,
  schema: z.ZodType<T>,
  act: (argument: T, window: BrowserWindow) => Outcome<unknown> | Promise<Outcome<unknown>>,
): void {
  ipcMain.handle(channel, async (event, ...args: unknown[]) => {
    const request = parseRequest(schema, event.senderFrame, currentPage(), args);
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!request.ok || !window) return failure('requestRefused');
    try {
      return await act(request.value, window);
    } catch (error) {
      logError(channel, error);
      return failure('requestFailed');
    }
  });
}
