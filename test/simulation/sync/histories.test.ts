import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { askedHistories, faultsOf } from './asked-histories.ts';

const { first, count } = askedHistories;

test.skipIf(count === 0)(
  `${count} histories from SYNC_SEED=${first}: computers that fail and meet come to one state, and nothing that was acknowledged is lost`,
  async () => {
    expect(await faultsOf(askedHistories)).toEqual([]);
  },
  3_600_000,
);
