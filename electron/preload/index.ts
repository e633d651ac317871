import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, bridgeChannels, bridgeName, type Flush } from '#shared/bridge.ts';

let flush: Flush = async () => true;

ipcRenderer.on(bridgeChannels.flush, async (_event, request: number) => {
  const stored = await flush().catch(() => false);
  ipcRenderer.send(bridgeChannels.flushed, { request, stored });
});

contextBridge.exposeInMainWorld(bridgeName, {
  saveFile: (request) => ipcRenderer.invoke(bridgeChannels.saveFile, request),
  openFile: (request) => ipcRenderer.invoke(bridgeChannels.openFile, request),
  openExternal: (address) => ipcRenderer.invoke(bridgeChannels.openExternal, address),
  appInfo: () => ipcRenderer.invoke(bridgeChannels.appInfo),
  setLanguage: (language) => ipcRenderer.invoke(bridgeChannels.setLanguage, language),
  onBeforeClose: (next) => {
    flush = next;
  },
} satisfies Bridge);
