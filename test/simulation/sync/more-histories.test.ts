import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { faultsOf, secondShare } from './asked-histories.ts';

const { first, count } = secondShare;

test.skipIf(count === 0)(
  `${count} more histories from SYNC_SEED=${first}: computers that fail and meet come to one state, and nothing that was acknowledged is lost`,
  async () => {
    expect(await faultsOf(secondShare)).toEqual([]);
  },
  3_600_000,
);
