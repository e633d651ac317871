import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, bridgeChannels, bridgeName, type Flush } from '#shared/bridge.ts';
import { failure } from '#shared/model/problem.ts';

let flush: Flush = async () => true;

ipcRenderer.on(bridgeChannels.flush, async (_event, request: number) => {
  const stored = await flush().catch(() => false);
  ipcRenderer.send(bridgeChannels.flushed, { request, stored });
});

contextBridge.exposeInMainWorld(bridgeName, {
  saveFile: (request) => ipcRenderer.invoke(bridgeChannels.saveFile, request),
  saveFolder: (request) => ipcRenderer.invoke(bridgeChannels.saveFolder, request),
  beginSave: (request) => ipcRenderer.invoke(bridgeChannels.beginSave, request),
  writeSave: (request) => ipcRenderer.invoke(bridgeChannels.writeSave, request),
  commitSave: (request) => ipcRenderer.invoke(bridgeChannels.commitSave, request),
  dropSave: (handle) => ipcRenderer.invoke(bridgeChannels.dropSave, handle),
  openFile: (request) => ipcRenderer.invoke(bridgeChannels.openFile, request),
  storage: (request) => ipcRenderer.invoke(bridgeChannels.storage, request),
  // Only what a person just clicked or pressed leads out of the program.
  openExternal: async (address) =>
    navigator.userActivation.isActive
      ? ipcRenderer.invoke(bridgeChannels.openExternal, address)
      : failure('linkNotAllowed'),
  appInfo: () => ipcRenderer.invoke(bridgeChannels.appInfo),
  setLanguage: (language) => ipcRenderer.invoke(bridgeChannels.setLanguage, language),
  sealSecret: (secret) => ipcRenderer.invoke(bridgeChannels.sealSecret, secret),
  openSecret: (sealed) => ipcRenderer.invoke(bridgeChannels.openSecret, sealed),
  notify: (request) => ipcRenderer.invoke(bridgeChannels.notify, request),
  printPdf: (request) => ipcRenderer.invoke(bridgeChannels.printPdf, request),
  testAddresses: () => ipcRenderer.invoke(bridgeChannels.testAddresses),
  startTestRoom: (request) => ipcRenderer.invoke(bridgeChannels.startTestRoom, request),
  testRoomState: (testId) => ipcRenderer.invoke(bridgeChannels.testRoomState, testId),
  stopTestRoom: (testId) => ipcRenderer.invoke(bridgeChannels.stopTestRoom, testId),
  onBeforeClose: (next) => {
    flush = next;
  },
} satisfies Bridge);
