import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { openDatabase } from '#renderer/data/database.ts';
import { listSnapshots } from '#renderer/data/store/snapshots.ts';
import { addAim, contentOf, storageOf, testStore } from '#renderer/data/store/testing-store.ts';
import version1 from './fixtures/version-1.json' with { type: 'json' };

const name = 'older';
const store = testStore(name);
const loseDatabase = () => openDatabase(name).delete();

test('data of the first shape is kept as a snapshot, brought up, and comes back when the database is lost', async () => {
  const old = openDatabase(name, 1);
  for (const [table, rows] of Object.entries(version1)) {
    await old.table(table).bulkPut(rows);
  }
  old.close();
  const { db, opened } = await store.start();
  expect(opened.report?.what).toBe('migrated');
  const snapshots = await listSnapshots(storageOf(store));
  expect(snapshots.ok && snapshots.value[0]).toMatchObject({ reason: 'beforeMigration', schemaVersion: 1 });
  await addAim(db, 'after', 'after', 'p1');
  const before = await contentOf(db);
  await loseDatabase();
  expect(await contentOf((await store.start()).db)).toEqual(before);
});
