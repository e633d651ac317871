import { type BrowserWindow, dialog, ipcMain } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { flushBeforeClose } from './close-handshake.ts';
import { parseShellState } from './shell-state.ts';

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function openedWindow({ crashed = false } = {}) {
  const contents = { isCrashed: () => crashed, send: vi.fn() };
  const destroy = vi.fn();
  let close: (event: { preventDefault: () => void }) => void = () => undefined;
  const on = (_event: string, listener: typeof close) => {
    close = listener;
  };
  flushBeforeClose({ webContents: contents, destroy, on } as unknown as BrowserWindow, parseShellState(''));
  const answer = (stored: boolean, request = contents.send.mock.calls.at(-1)?.[1]) => {
    const listener = vi.mocked(ipcMain.on).mock.calls.at(-1)?.[1];
    listener?.({ sender: contents } as never, { request, stored });
  };
  return { contents, destroy, answer, close: () => close({ preventDefault: () => undefined }) };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

test('the window waits until the page has stored what is typed', async () => {
  const window = openedWindow();
  window.close();
  await settled();
  expect(window.destroy).not.toHaveBeenCalled();
  window.answer(true);
  await settled();
  expect(window.destroy).toHaveBeenCalledTimes(1);
  expect(dialog.showMessageBoxSync).not.toHaveBeenCalled();
});

test('where not all could be stored the person may go back', async () => {
  vi.mocked(dialog.showMessageBoxSync).mockReturnValue(0);
  const window = openedWindow();
  window.close();
  window.answer(false);
  await settled();
  expect(window.destroy).not.toHaveBeenCalled();
  window.close();
  window.answer(true);
  await settled();
  expect(window.destroy).toHaveBeenCalledTimes(1);
});

test('a page that does not answer holds the window for five seconds, then the person decides', async () => {
  vi.mocked(dialog.showMessageBoxSync).mockReturnValue(1);
  const window = openedWindow();
  window.close();
  await vi.advanceTimersByTimeAsync(4_900);
  expect(window.destroy).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(200);
  expect(dialog.showMessageBoxSync).toHaveBeenCalledTimes(1);
  expect(window.destroy).toHaveBeenCalledTimes(1);
});

test('an answer to an older question does not count', async () => {
  const window = openedWindow();
  window.close();
  window.answer(true, -1);
  await settled();
  expect(window.destroy).not.toHaveBeenCalled();
});

test('a page that died has nothing to store', async () => {
  const window = openedWindow({ crashed: true });
  window.close();
  await settled();
  expect(window.destroy).toHaveBeenCalledTimes(1);
});
