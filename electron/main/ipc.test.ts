import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bridgeChannels } from '#shared/bridge.ts';
import { answerPage } from './ipc.ts';
import { parseShellState } from './shell-state.ts';

let folder: string;
const frame = { url: 'app://ereje/index.html', parent: null };

beforeEach(async () => {
  vi.clearAllMocks();
  folder = await mkdtemp(join(tmpdir(), 'ereje-ipc-'));
  vi.mocked(app.getPath).mockReturnValue(folder);
  vi.mocked(BrowserWindow.fromWebContents).mockReturnValue({
    webContents: { once: vi.fn() },
  } as unknown as BrowserWindow);
});
afterEach(() => rm(folder, { recursive: true }));

function page() {
  const state = parseShellState('');
  answerPage(state);
  const handlers = new Map(vi.mocked(ipcMain.handle).mock.calls);
  const ask = (channel: string, ...args: unknown[]) =>
    handlers.get(channel)?.({ senderFrame: frame, sender: {} } as never, ...args);
  return { state, handlers, ask };
}

test('the page is answered on the channels of the bridge and on no other', () => {
  const { flush, flushed, ...answered } = bridgeChannels;
  expect([...page().handlers.keys()].sort()).toEqual(Object.values(answered).sort());
});

test('a file is saved where the person says, and the page learns its name only', async () => {
  const filePath = join(folder, 'Менің бағдарламам.docx');
  vi.mocked(dialog.showSaveDialog).mockResolvedValue({ canceled: false, filePath });
  const request = { suggestedName: 'a.docx', bytes: new Uint8Array([1, 2, 3]), filters: [] };
  expect(await page().ask(bridgeChannels.saveFile, request)).toEqual({
    ok: true,
    value: { state: 'saved', name: 'Менің бағдарламам.docx' },
  });
  expect([...(await readFile(filePath))]).toEqual([1, 2, 3]);
});

test('O10-11: a folder is saved where the person says, and the page learns its name only', async () => {
  vi.mocked(dialog.showOpenDialog).mockResolvedValue({ canceled: false, filePaths: [folder] });
  const files = [{ name: '00_Тізбе.docx', bytes: new Uint8Array([1, 2, 3]) }];
  expect(await page().ask(bridgeChannels.saveFolder, { suggestedName: 'Келісуге', files })).toEqual({
    ok: true,
    value: { state: 'saved', name: 'Келісуге' },
  });
  expect([...(await readFile(join(folder, 'Келісуге', '00_Тізбе.docx')))]).toEqual([1, 2, 3]);
});

test('a name that leads out of the chosen folder opens no dialog', async () => {
  const files = [{ name: '../00_Тізбе.docx', bytes: new Uint8Array([1]) }];
  const refused = { ok: false, problem: { code: 'requestRefused' } };
  const { ask } = page();
  expect(await ask(bridgeChannels.saveFolder, { suggestedName: 'Келісуге', files })).toEqual(refused);
  expect(
    await ask(bridgeChannels.saveFolder, { suggestedName: '..', files: [{ ...files[0], name: 'a.docx' }] }),
  ).toEqual(refused);
  expect(dialog.showOpenDialog).not.toHaveBeenCalled();
});

test('a closed dialog writes nothing', async () => {
  vi.mocked(dialog.showSaveDialog).mockResolvedValue({ canceled: true, filePath: '' });
  const request = { suggestedName: 'a.docx', bytes: new Uint8Array([1]), filters: [] };
  expect(await page().ask(bridgeChannels.saveFile, request)).toEqual({
    ok: true,
    value: { state: 'cancelled' },
  });
});

test('a file comes in portions under a handle, which ends with the file', async () => {
  const filePath = join(folder, 'Көшірме.ereje-backup');
  vi.mocked(dialog.showSaveDialog).mockResolvedValue({ canceled: false, filePath });
  const { ask } = page();
  const begun = await ask(bridgeChannels.beginSave, { suggestedName: 'a.ereje-backup', filters: [] });
  expect(begun).toMatchObject({ ok: true, value: { state: 'chosen', name: 'Көшірме.ereje-backup' } });
  const { handle } = begun.value;
  const portion = { handle, bytes: new Uint8Array([1, 2, 3]) };
  expect(await ask(bridgeChannels.writeSave, portion)).toEqual({ ok: true, value: null });
  const sha256 = createHash('sha256').update(portion.bytes).digest('hex');
  expect(await ask(bridgeChannels.commitSave, { handle, sha256 })).toEqual({ ok: true, value: null });
  expect([...(await readFile(filePath))]).toEqual([1, 2, 3]);
  const refused = { ok: false, problem: { code: 'requestRefused' } };
  expect(await ask(bridgeChannels.writeSave, portion)).toEqual(refused);
  expect(await ask(bridgeChannels.writeSave, { ...portion, handle: '../a' })).toEqual(refused);
});

test('a request of a wrong shape opens no dialog', async () => {
  const refused = { ok: false, problem: { code: 'requestRefused' } };
  expect(
    await page().ask(bridgeChannels.saveFile, { suggestedName: '../a', bytes: 'x', filters: [] }),
  ).toEqual(refused);
  expect(dialog.showSaveDialog).not.toHaveBeenCalled();
});

test('what breaks inside is a value for the page and a line in the log, without the words of the error', async () => {
  vi.mocked(dialog.showOpenDialog).mockRejectedValue(new TypeError('Айгүл'));
  expect(await page().ask(bridgeChannels.openFile, { filters: [] })).toEqual({
    ok: false,
    problem: { code: 'requestFailed' },
  });
  const log = await readFile(join(folder, 'logs', 'errors.log'), 'utf8');
  expect(log).toContain('TypeError');
  expect(log).not.toContain('Айгүл');
});

test('the chosen language is remembered and the menu follows it', async () => {
  const { ask, state } = page();
  expect(await ask(bridgeChannels.setLanguage, 'ru')).toEqual({ ok: true, value: null });
  expect(state.language).toBe('ru');
  expect(JSON.parse(await readFile(join(folder, 'shell-state.json'), 'utf8')).language).toBe('ru');
  expect(Menu.setApplicationMenu).toHaveBeenCalledTimes(1);
});
