import { type BrowserWindow, dialog, type MessageBoxOptions, shell } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { failure, success } from '#shared/model/problem.ts';
import { outsideOpener } from './open-outside.ts';

beforeEach(() => vi.clearAllMocks());

const window = {} as BrowserWindow;
const own = 'https://ereje.example.kz:8443/d/23456789abcdefghijkm';
const answer = (response: number) =>
  vi.mocked(dialog.showMessageBox).mockResolvedValue({ response, checkboxChecked: false });
// The kind of call with a window is not the last one that the types name.
const question = () => vi.mocked(dialog.showMessageBox).mock.lastCall?.at(1) as MessageBoxOptions | undefined;

test('a site of the state opens without a question', async () => {
  expect(await outsideOpener({ language: 'kk' })('https://adilet.zan.kz/kaz', window)).toEqual(success(null));
  expect(shell.openExternal).toHaveBeenCalledWith('https://adilet.zan.kz/kaz');
  expect(dialog.showMessageBox).not.toHaveBeenCalled();
});

test('O10-9: the organisation’s own server opens once the person said yes, and is then known', async () => {
  const open = outsideOpener({ language: 'kk' });
  answer(1);
  expect(await open(own, window)).toEqual(success(null));
  expect(question()).toMatchObject({
    message: expect.stringContaining('ereje.example.kz:8443'),
    cancelId: 0,
  });
  expect(question()?.detail).toContain(own);
  await open(`${own}?page=2`, window);
  expect(dialog.showMessageBox).toHaveBeenCalledTimes(1);
  expect(vi.mocked(shell.openExternal).mock.calls).toEqual([[own], [`${own}?page=2`]]);
  await open('https://ereje.example.kz/', window);
  expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
});

test('nothing opens where the person says no, and they are asked again', async () => {
  const open = outsideOpener({ language: 'ru' });
  answer(0);
  await open(own, window);
  await open(own, window);
  expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
  expect(shell.openExternal).not.toHaveBeenCalled();
});

test('one question stands at a time', async () => {
  const open = outsideOpener({ language: 'en' });
  const { promise, resolve } = Promise.withResolvers<{ response: number; checkboxChecked: boolean }>();
  vi.mocked(dialog.showMessageBox).mockReturnValue(promise);
  const first = open(own, window);
  await open('https://other.example/', window);
  resolve({ response: 1, checkboxChecked: false });
  await first;
  expect(dialog.showMessageBox).toHaveBeenCalledTimes(1);
  expect(vi.mocked(shell.openExternal).mock.calls).toEqual([[own]]);
});

test.each([
  'http://ereje.example.kz/d/a',
  'https://user:password@ereje.example.kz/',
  'https://adilet.zan.kz@example.com/',
  'file:///bin/sh',
  'ms-msdt:/id',
  'javascript:alert(1)',
])('%s neither opens nor asks', async (address) => {
  expect(await outsideOpener({ language: 'kk' })(address, window)).toEqual(failure('linkNotAllowed'));
  expect(dialog.showMessageBox).not.toHaveBeenCalled();
  expect(shell.openExternal).not.toHaveBeenCalled();
});
