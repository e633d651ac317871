import { beforeEach, expect, test, vi } from 'vitest';

const connection: { effectiveType?: string; saveData?: boolean } = {};

/** As after a start: what was learned of the connection is not kept. */
async function fresh() {
  vi.resetModules();
  return import('./batch-size.ts');
}

beforeEach(() => {
  for (const key of Object.keys(connection)) delete connection[key as keyof typeof connection];
  vi.stubGlobal('navigator', { connection });
});

test('a run that was cut is tried again with smaller messages, down to a few changes, and up again when they go through', async () => {
  const { batchSize, noteBatch } = await fresh();
  expect(batchSize()).toBe(500);
  const smaller = Array.from({ length: 6 }, () => {
    noteBatch('serverAway');
    return batchSize();
  });
  expect(smaller).toEqual([250, 125, 62, 31, 20, 20]);
  const larger = Array.from({ length: 6 }, () => {
    noteBatch(null);
    return batchSize();
  });
  expect(larger).toEqual([40, 80, 160, 320, 500, 500]);
});

test('what is not the connection changes nothing', async () => {
  const { batchSize, noteBatch } = await fresh();
  for (const problem of ['serverBusy', 'signedOut', 'stopped', 'logDiffers']) noteBatch(problem);
  expect(batchSize()).toBe(500);
});

test('on a slow or dear connection messages are small from the beginning', async () => {
  const { batchSize } = await fresh();
  connection.effectiveType = '4g';
  expect(batchSize()).toBe(500);
  connection.effectiveType = '3g';
  expect(batchSize()).toBe(60);
  connection.effectiveType = '4g';
  connection.saveData = true;
  expect(batchSize()).toBe(60);
});
