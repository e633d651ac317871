import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { ChangeRow } from '#shared/model/change-row.ts';
import { openDatabase } from '../database.ts';
import { receiveChanges } from './receive.ts';

test('whoever read a change writes after it, also where nothing of it was left to do', async () => {
  const db = openDatabase(crypto.randomUUID());
  const clock = '0mw0000000000elsewhere';
  const removal: Omit<ChangeRow, 'seq'> = {
    ...{ id: 'r', group: 'g', scope: 'p', table: 'glossaryTerms', recordId: 'gone', kind: 'remove' },
    ...{ before: null, after: null, base: null, user: null, device: 'elsewhere', clock },
    ...{ at: '2026-11-23T09:00:00.000Z', schemaVersion: 1, undoes: null },
  };
  await receiveChanges(db, [{ seq: 1, id: 'r', row: removal }], { seq: 1, id: 'r' });
  expect(await db.changes.count()).toBe(0);
  expect(await db.meta.get('clock')).toEqual({ key: 'clock', value: clock });
  await db.delete();
});
