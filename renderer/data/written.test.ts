import { expect, test } from 'vitest';
import { StorageRefused } from './storage-refused.ts';
import { written } from './written.ts';

const after = (error: unknown) => written(() => Promise.reject(error), null);

test('a write that was stored gives its value', async () => {
  let stored = 0;
  const write = async () => {
    stored += 1;
  };
  expect(await written(write, 'id')).toEqual({ ok: true, value: 'id' });
  expect(stored).toBe(1);
});

test('a write that was not stored says why, in words that a person can act on', async () => {
  const refusal = new StorageRefused({ code: 'recordClosed' });
  expect(await after(refusal)).toEqual({ ok: false, problem: { code: 'recordClosed' } });
  const full = new DOMException('full', 'QuotaExceededError');
  expect(await after(full)).toMatchObject({ ok: false, problem: { code: 'storageFull' } });
  expect(await after(new Error('bad'))).toMatchObject({
    ok: false,
    problem: { code: 'changeNotStored', params: { reason: 'bad' } },
  });
});
