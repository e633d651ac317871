import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#renderer/data/database.ts';
import { migrations, schemaVersion } from '#renderer/data/migrations/migrations.ts';
import { changeRowSchema } from '#shared/model/change-row.ts';
import { recordSchemas, type TableName, tableNames } from '#shared/model/records.ts';

type Dump = Record<string, Record<string, unknown>[]>;

const name = 'migrated';

const fixture = async (version: number): Promise<Dump> =>
  JSON.parse(await readFile(new URL(`fixtures/version-${version}.json`, import.meta.url), 'utf8'));

/** A store as a program of that version left it. */
async function storeOf(version: number): Promise<Dump> {
  const dump = await fixture(version);
  const old = openDatabase(name, version);
  for (const [table, rows] of Object.entries(dump)) await old.table(table).bulkPut(rows);
  old.close();
  return dump;
}

async function opened(): Promise<Database> {
  const db = openDatabase(name);
  await db.open();
  return db;
}

beforeEach(async () => {
  await openDatabase(name).delete();
});

test('every step of the shape has a fixture of the version before it', async () => {
  for (const { version } of migrations.slice(0, -1)) {
    expect(Object.keys(await fixture(version)).length, `version ${version}`).toBeGreaterThan(0);
  }
});

for (const { version } of migrations.slice(0, -1)) {
  test(`data of version ${version} comes whole into version ${schemaVersion}`, async () => {
    const dump = await storeOf(version);
    const db = await opened();
    expect(db.verno).toBe(schemaVersion);
    for (const [table, rows] of Object.entries(dump)) {
      if (table === 'changes') continue;
      const key = String(db.table(table).schema.primKey.keyPath);
      const byKey = new Map((await db.table(table).toArray()).map((row) => [row[key], row]));
      for (const row of rows) expect(byKey.get(row[key])).toEqual(row);
    }
    db.close();
  });

  test(`after the step from version ${version} every record and every row of the log fits its schema`, async () => {
    await storeOf(version);
    const db = await opened();
    for (const table of tableNames) {
      for (const record of await db.table(table).toArray()) {
        expect(recordSchemas[table as TableName].safeParse(record).success, table).toBe(true);
      }
    }
    for (const row of await db.changes.toArray()) changeRowSchema.parse(row);
    db.close();
  });
}

test('version 2: the rows of the log keep their content and place, are in order of the clock, and rest on the row before', async () => {
  const dump = await storeOf(1);
  const db = await opened();
  const rows = await db.changes.orderBy('seq').toArray();
  expect(rows.map(({ seq, group, before, after, at }) => ({ seq, group, before, after, at }))).toEqual(
    (dump.changes ?? []).map(({ seq, group, before, after, at }) => ({ seq, group, before, after, at })),
  );
  const newest = new Map<string, string>();
  for (const row of rows) {
    expect(row.base).toBe(newest.get(row.recordId) ?? null);
    newest.set(row.recordId, row.id);
  }
  const clocks = rows.map((row) => row.clock);
  expect(clocks).toEqual(clocks.toSorted());
  expect(new Set(clocks).size).toBe(clocks.length);
  db.close();
});

test('version 3: what is to be decided about changes that met on a server has its place, and is empty', async () => {
  await storeOf(2);
  const db = await opened();
  expect([await db.conflicts.count(), await db.refusals.count()]).toEqual([0, 0]);
  db.close();
});
