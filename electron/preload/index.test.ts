import { contextBridge, ipcRenderer } from 'electron';
import { expect, test, vi } from 'vitest';
import { type Bridge, bridgeChannels } from '#shared/bridge.ts';
import { failure } from '#shared/model/problem.ts';
import './index.ts';

// Taken at once: the record of calls is cleared before each test.
const exposures = [...vi.mocked(contextBridge.exposeInMainWorld).mock.calls];
const listeners = new Map(vi.mocked(ipcRenderer.on).mock.calls);
const [name, exposed] = exposures[0] ?? [];
const bridge = exposed as Bridge;

test('the page gets the bridge and nothing else', () => {
  expect(exposures).toHaveLength(1);
  expect(name).toBe('ereje');
  expect(Object.keys(bridge).sort()).toEqual([
    'appInfo',
    'beginSave',
    'commitSave',
    'dropSave',
    'notify',
    'onBeforeClose',
    'openExternal',
    'openFile',
    'openSecret',
    'printPdf',
    'saveFile',
    'saveFolder',
    'sealSecret',
    'setLanguage',
    'startTestRoom',
    'stopTestRoom',
    'storage',
    'testAddresses',
    'testRoomState',
    'writeSave',
  ]);
});

test('a request goes to its own channel', async () => {
  vi.stubGlobal('navigator', { userActivation: { isActive: true } });
  await bridge.openExternal('https://adilet.zan.kz/');
  expect(ipcRenderer.invoke).toHaveBeenLastCalledWith(bridgeChannels.openExternal, 'https://adilet.zan.kz/');
});

test('an address leads out of the program only at a click or a key', async () => {
  vi.stubGlobal('navigator', { userActivation: { isActive: false } });
  vi.mocked(ipcRenderer.invoke).mockClear();
  expect(await bridge.openExternal('https://adilet.zan.kz/')).toEqual(failure('linkNotAllowed'));
  expect(ipcRenderer.invoke).not.toHaveBeenCalled();
});

test('asked to store, the page answers truly: nothing to store, stored, failed', async () => {
  const asked = listeners.get(bridgeChannels.flush);
  const answer = async (request: number) => {
    await asked?.({} as never, request);
    return vi.mocked(ipcRenderer.send).mock.lastCall;
  };
  expect(await answer(1)).toEqual([bridgeChannels.flushed, { request: 1, stored: true }]);
  bridge.onBeforeClose(async () => false);
  expect(await answer(2)).toEqual([bridgeChannels.flushed, { request: 2, stored: false }]);
  bridge.onBeforeClose(() => Promise.reject(new Error('disk')));
  expect(await answer(3)).toEqual([bridgeChannels.flushed, { request: 3, stored: false }]);
});
