import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { faultsOf, firstShare } from './asked-histories.ts';

const { first, count } = firstShare;

test(`${count} histories from SYNC_SEED=${first}: computers that fail and meet come to one state, and nothing that was acknowledged is lost`, async () => {
  expect(await faultsOf(firstShare)).toEqual([]);
}, 3_600_000);
