import { afterEach, expect, test, vi } from 'vitest';
import { flush, saveNow, saveSoon, saveState, unsavedTexts } from './pending-saves.ts';
import { StorageRefused } from './storage-refused.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('saved is said only after the store has acknowledged', async () => {
  let acknowledge: () => void = () => undefined;
  saveSoon('field', () => new Promise<void>((resolve) => (acknowledge = resolve)));
  expect(saveState().status).toBe('saving');
  const flushed = flush();
  await vi.waitFor(() => expect(acknowledge).toBeTypeOf('function'));
  await Promise.resolve();
  expect(saveState().status).toBe('saving');
  acknowledge();
  await flushed;
  expect(saveState().status).toBe('saved');
  expect(saveState().savedAt).toBeInstanceOf(Date);
});

test('of several values of one field typed in a row the last one is stored, once', async () => {
  const stored: string[] = [];
  for (const value of ['а', 'ал', 'алма']) saveSoon('field', async () => stored.push(value));
  await flush();
  expect(stored).toEqual(['алма']);
});

test('writes keep their order even where the earlier one is slow', async () => {
  const stored: number[] = [];
  const slow = saveNow('a', async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    stored.push(1);
  });
  await Promise.all([slow, saveNow('b', async () => stored.push(2))]);
  expect(stored).toEqual([1, 2]);
});

test('a failed write is shown as failed, kept, and tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let full = true;
  const stored: string[] = [];
  saveSoon('field', async () => {
    if (full) throw new Error('disk full');
    stored.push('сөз');
  });
  expect((await flush()).status).toBe('failed');
  full = false;
  expect((await flush()).status).toBe('saved');
  expect(stored).toEqual(['сөз']);
});

test('a write that failed counts as failed while it is tried again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const asked: ((taken: boolean) => void)[] = [];
  const first = saveNow(
    'field',
    () =>
      new Promise<void>((resolve, reject) => {
        asked.push((taken) => (taken ? resolve() : reject(new Error('disk full'))));
      }),
  );
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.(false);
  await first;
  const again = flush();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(saveState().status).toBe('failed');
  asked[1]?.(true);
  expect((await again).status).toBe('saved');
});

test('a value that is not stored yet is stored by a flush without waiting for the pause', async () => {
  const stored: string[] = [];
  saveSoon('field', async () => stored.push('жазба'));
  expect(stored).toEqual([]);
  await flush();
  expect(stored).toEqual(['жазба']);
});

test('of what the store refused the words can be had, and the reason', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let full = true;
  const write = async () => {
    if (full) throw new StorageRefused({ code: 'storageFull' });
  };
  saveSoon('first', write, () => 'ескі сөз');
  saveSoon('first', write, () => 'жаңа сөз');
  const { problem } = await flush();
  expect(problem?.code).toBe('storageFull');
  saveSoon('second', write, () => 'терілген сөз');
  expect(unsavedTexts()).toEqual(['жаңа сөз', 'терілген сөз']);
  full = false;
  expect(await flush()).toMatchObject({ status: 'saved', problem: null });
  expect(unsavedTexts()).toEqual([]);
});

test('a database without space is told as a full disk, another error with its words', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let error: Error | null = Object.assign(new Error('abort'), {
    inner: new DOMException('', 'QuotaExceededError'),
  });
  saveSoon('field', async () => {
    if (error) throw error;
  });
  expect((await flush()).problem).toEqual({ code: 'storageFull' });
  error = new Error('UnknownError: the file is gone');
  expect((await flush()).problem).toEqual({ code: 'changeNotStored', params: { reason: error.message } });
  error = null;
  await flush();
});
