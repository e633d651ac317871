import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StorageError, type StorageFiles } from '#shared/storage/storage-files.ts';
import { openDatabase } from '../database.ts';
import { attachJournal } from '../journal.ts';
import { StorageRefused } from '../storage-refused.ts';
import { keepForeignSnapshot, prepareRestore } from './restore.ts';
import { fileStream, listSnapshots, previewOf, takeSnapshotOf } from './snapshots.ts';
import { addAim, contentOf, setAim, storageOf, type TestStore, testStore } from './testing-store.ts';
import { verify } from './verify-store.ts';

const name = 'opened';
let store: TestStore;

beforeEach(async () => {
  await openDatabase(name).delete();
  store = testStore(name);
});
afterEach(() => attachJournal(null));

/** What a browser does with a database that it finds damaged: it is gone without a word. */
const loseDatabase = () => openDatabase(name).delete();

async function someAims(count: number, from = 0) {
  const { db } = await store.start();
  for (let index = from; index < from + count; index += 1) await addAim(db, `aim${index}`);
  return db;
}

async function snapshot(reason: 'scheduled' | 'byHand' = 'scheduled') {
  const { db } = await store.start();
  const taken = await takeSnapshotOf(db, storageOf(store), reason);
  if (!taken.ok) throw new Error(taken.problem.code);
  return taken.value;
}

async function damage(file: string, files: StorageFiles = store.files) {
  const { size } = (await files.list(file))[0] ?? { size: 0 };
  const bytes = await files.read(file, 0, size);
  bytes[Math.floor(size / 2)] = (bytes[Math.floor(size / 2)] ?? 0) ^ 0xff;
  await files.remove(file);
  await files.append(file, bytes);
}

test('a first start has nothing to tell', async () => {
  const { opened } = await store.start();
  expect(opened).toEqual({ report: null, secondCopy: null, snapshotSoon: false });
});

test('every change is in the journal when it counts as stored', async () => {
  await someAims(3);
  const read = await storageOf(store).readJournal(0, 1_000_000);
  expect(read.ok && read.value.entries.map((entry) => entry.rows[0]?.recordId)).toEqual([
    'aim0',
    'aim1',
    'aim2',
  ]);
});

test('a database that is gone is rebuilt from the journal, with its log, and the message says how much', async () => {
  const before = await contentOf(await someAims(30));
  await loseDatabase();
  const { db, opened } = await store.start();
  expect(await contentOf(db)).toEqual(before);
  expect(opened.report).toMatchObject({ what: 'databaseLost', changes: 30, lost: [] });
  expect(opened.report?.lastAt).toBe((await db.changes.get(30))?.at);
});

test('the start after that has nothing more to tell, and changes go on with the next number', async () => {
  await someAims(3);
  await loseDatabase();
  await store.start();
  const { db, opened } = await store.start();
  expect(opened.report).toBeNull();
  await addAim(db, 'later');
  expect((await db.changes.orderBy('seq').last())?.seq).toBe(4);
});

test('a database that is gone is rebuilt from a snapshot and the journal after it', async () => {
  await someAims(40);
  await snapshot();
  const db = await someAims(40, 40);
  await setAim(db, 'aim1', 'changed');
  const before = await contentOf(db);
  await loseDatabase();
  const { db: rebuilt, opened } = await store.start();
  expect(await contentOf(rebuilt)).toEqual(before);
  expect(opened.report?.snapshot).not.toBeNull();
});

test('a snapshot that fails its check is passed over for the one before, and nothing is lost', async () => {
  await someAims(40);
  await snapshot();
  await someAims(40, 40);
  const newer = await snapshot();
  const before = await contentOf(await someAims(20, 80));
  await damage(newer.name);
  await loseDatabase();
  const { db, opened } = await store.start();
  expect(await contentOf(db)).toEqual(before);
  expect(opened.report).toMatchObject({ skippedSnapshots: 1, lost: [] });
});

test('an older database gets what the journal has after it', async () => {
  const older = await contentOf(await someAims(5));
  const before = await contentOf(await someAims(5, 5));
  const db = openDatabase(name);
  await db.transaction('rw', db.tables, async () => {
    for (const [table, rows] of Object.entries(older)) {
      await db.table(table).clear();
      await db.table(table).bulkPut(rows);
    }
  });
  db.close();
  const { db: mended, opened } = await store.start();
  expect(await contentOf(mended)).toEqual(before);
  expect(opened.report).toMatchObject({ what: 'databaseOlder', changes: 5 });
});

test('a journal that is gone is written again from the database', async () => {
  const before = await contentOf(await someAims(20));
  for (const file of await store.files.list('journal/')) await store.files.remove(file.name);
  const { opened } = await store.start();
  expect(opened.report?.what).toBe('journalLost');
  expect(opened.snapshotSoon).toBe(true);
  await loseDatabase();
  const { db } = await store.start();
  expect(await contentOf(db)).toEqual(before);
});

test('when journal and database are gone and the snapshot has all, nothing is said to be missing', async () => {
  await someAims(20);
  await snapshot();
  const before = await contentOf((await store.start()).db);
  await loseDatabase();
  for (const file of await store.files.list('journal/')) await store.files.remove(file.name);
  const { db, opened } = await store.start();
  expect(await contentOf(db)).toEqual(before);
  expect(opened.report).toMatchObject({ what: 'databaseLost', changes: 20, lost: [] });
});

test('when journal and database are gone, the newest snapshot is opened and the message says how much is missing', async () => {
  await someAims(20);
  await snapshot();
  await someAims(5, 20);
  await loseDatabase();
  for (const file of await store.files.list('journal/')) await store.files.remove(file.name);
  const { db, opened } = await store.start();
  expect(await db.aims.count()).toBe(20);
  expect(opened.report).toMatchObject({
    what: 'databaseLost',
    changes: 20,
    lost: ['journalTail', 'lastChanges'],
    missing: 5,
  });
});

test('a rebuild that was broken off begins again', async () => {
  const before = await contentOf(await someAims(20));
  const db = openDatabase(name);
  await db.table('meta').put({ key: 'rebuilding', value: 'x' });
  await db.aims.clear();
  db.close();
  const { db: rebuilt } = await store.start();
  expect(await contentOf(rebuilt)).toEqual(before);
});

test('data of a newer program is refused and left untouched', async () => {
  const db = await someAims(2);
  db.close();
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 990);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  newer.close();
  const files = await store.files.list('');
  await expect(store.start()).rejects.toThrow(StorageRefused);
  expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(990);
  expect(await store.files.list('')).toEqual(files);
});

test('what stands in the database and not in the journal is added to it at the next start', async () => {
  await someAims(2);
  attachJournal(null);
  const db = openDatabase(name);
  await addAim(db, 'unjournalled');
  const before = await contentOf(db);
  db.close();
  await store.start();
  await loseDatabase();
  const { db: rebuilt } = await store.start();
  expect(await contentOf(rebuilt)).toEqual(before);
});

test('while the journal cannot be written a change does not count as saved, and is written with the next one', async () => {
  let full = false;
  const files = testStore('never').files;
  const failing: StorageFiles = {
    ...files,
    append: async (file, bytes) => {
      if (full) throw new StorageError('full', file);
      await files.append(file, bytes);
    },
  };
  store = testStore(name, failing);
  const { db } = await store.start();
  full = true;
  await expect(addAim(db, 'a1')).rejects.toThrow(StorageRefused);
  full = false;
  await addAim(db, 'a2');
  const read = await storageOf(store).readJournal(0, 1_000_000);
  expect(read.ok && read.value.entries.flatMap((entry) => entry.rows.map((row) => row.seq))).toEqual([1, 2]);
});

test('a restore shows the older data, and the data before it can be brought back in turn', async () => {
  await someAims(10);
  const older = await snapshot('byHand');
  const olderContent = await contentOf((await store.start()).db);
  const newerContent = await contentOf(await someAims(10, 10));
  expect((await prepareRestore((await store.start()).db, storageOf(store), older.name)).ok).toBe(true);

  const restored = await store.start();
  expect(await contentOf(restored.db)).toEqual(olderContent);
  expect(restored.opened.report?.what).toBe('restored');

  const snapshots = await listSnapshots(storageOf(store));
  const kept = snapshots.ok ? snapshots.value.find((one) => one.reason === 'beforeRestore') : undefined;
  expect((await prepareRestore(restored.db, storageOf(store), kept?.name ?? '')).ok).toBe(true);
  expect(await contentOf((await store.start()).db)).toEqual(newerContent);
});

test('after a restore a lost database comes back as the restored one', async () => {
  await someAims(10);
  const older = await snapshot('byHand');
  await someAims(10, 10);
  await snapshot();
  await prepareRestore((await store.start()).db, storageOf(store), older.name);
  const { db } = await store.start();
  await addAim(db, 'after');
  const before = await contentOf(db);
  await loseDatabase();
  expect(await contentOf((await store.start()).db)).toEqual(before);
});

test('a snapshot from another computer is kept and brought back like one of our own', async () => {
  await someAims(10);
  const content = await contentOf((await store.start()).db);
  const taken = await snapshot();
  const bytes = new Uint8Array(await new Response(fileStream(storageOf(store), taken.name)).arrayBuffer());
  await loseDatabase();
  store = testStore(name);
  await addAim((await store.start()).db, 'own');
  const kept = await keepForeignSnapshot(storageOf(store), new Blob([bytes]).stream());
  const { db } = await store.start();
  expect(await prepareRestore(db, storageOf(store), kept.ok ? kept.value : '')).toMatchObject({ ok: true });
  expect(await contentOf((await store.start()).db)).toEqual(content);
});

test('a file that is no snapshot is not kept', async () => {
  await store.start();
  const kept = await keepForeignSnapshot(storageOf(store), new Blob(['no snapshot']).stream());
  expect(kept).toMatchObject({ ok: false, problem: { code: 'snapshotDamaged' } });
});

test('a damaged snapshot is not restored, and everything stays as it was', async () => {
  const db = await someAims(10);
  const before = await contentOf(db);
  const taken = await snapshot();
  await damage(taken.name);
  const answer = await prepareRestore((await store.start()).db, storageOf(store), taken.name);
  expect(answer).toMatchObject({ ok: false, problem: { code: 'snapshotDamaged' } });
  expect(await contentOf((await store.start()).db)).toEqual(before);
});

test('a snapshot that is taken while people write leads to a state that was true', async () => {
  const db = await someAims(30);
  const storage = storageOf(store);
  const writing = (async () => {
    for (let index = 0; index < 30; index += 1) await setAim(db, `aim${index}`, 'new');
  })();
  const taken = await takeSnapshotOf(db, storage, 'byHand');
  await writing;
  const content = await contentOf(db);
  for (const file of await store.files.list('journal/')) await store.files.remove(file.name);
  await loseDatabase();
  const { db: rebuilt } = await store.start();
  const rows = await rebuilt.changes.toArray();
  expect(rows).toEqual(content.changes?.slice(0, rows.length));
  for (const aim of await rebuilt.aims.toArray()) {
    const last = rows.findLast((row) => row.recordId === aim.id);
    expect(aim.text).toBe(last?.after?.text);
  }
  expect(taken.ok && (await previewOf(new Blob().stream())).ok).toBe(false);
});

test('a check of a whole store finds nothing, and finds what is planted', async () => {
  const db = await someAims(10);
  await snapshot();
  const current = (await store.start()).db;
  expect(await verify(current, storageOf(store), () => undefined)).toMatchObject({
    changes: 10,
    records: 10,
    problems: [],
  });
  await current.aims.delete('aim3');
  await current.changes.delete(5);
  const report = await verify(current, storageOf(store), () => undefined);
  expect(report.problems).toEqual(expect.arrayContaining(['recordMissing', 'logHasHoles']));
  db.close();
});
