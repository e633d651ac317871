import { expect, test } from 'vitest';
import { change } from '#renderer/data/change/change.ts';
import { openDatabase } from '#renderer/data/database.ts';
import { readSnapshotLines } from '#renderer/data/store/snapshot-format.ts';
import { snapshotStream } from './snapshot-stream.ts';

test('a snapshot that a worker makes holds every record and the log', async () => {
  const db = openDatabase('snapshot-stream');
  await db.delete();
  await db.open();
  for (const id of ['a1', 'a2', 'a3']) {
    const record = { id, programmeId: 'p', order: 'a0', kind: 'goal' as const, text: 'мәтін', serves: [] };
    await change('p', [{ table: 'aims', kind: 'create', record }], { db });
  }
  const records: unknown[] = [];
  for await (const line of readSnapshotLines(snapshotStream(db, '2026-11-22T10:00:00.000Z'))) {
    if (line.kind === 'record' && line.table === 'aims') records.push(line.record);
    if (line.kind === 'foot') expect(line.foot.records.changes).toBe(3);
  }
  expect(records).toEqual(await db.aims.toArray());
  await db.delete();
});
