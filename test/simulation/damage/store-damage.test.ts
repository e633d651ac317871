import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { type Database, openDatabase } from '#renderer/data/database.ts';
import { attachJournal } from '#renderer/data/journal.ts';
import { takeSnapshotOf } from '#renderer/data/store/snapshots.ts';
import type { RecoveryReport } from '#renderer/data/store/store-state.ts';
import {
  addAim,
  contentOf,
  setAim,
  storageOf,
  type TestStore,
  testStore,
} from '#renderer/data/store/testing-store.ts';
import type { StorageFile } from '#shared/storage/storage-files.ts';
import { expectSound } from '../crash/store/store-model.ts';
import { seeded } from '../random.ts';

vi.setConfig({ testTimeout: 120_000 });
afterEach(() => attachJournal(null));

/** Whole numbers below a limit, that a seed decides. */
function chance(seed: number): (below: number) => number {
  const random = seeded(seed);
  return (below) => Math.floor(random() * below);
}

interface Life {
  name: string;
  store: TestStore;
  random: (below: number) => number;
  /** Content at the end, as acknowledged. */
  content: Record<string, unknown[]>;
}

/** Some days of work: changes, starts and snapshots in any order. */
async function live(seed: number): Promise<Life> {
  const random = chance(seed);
  const name = `damage${seed}`;
  await openDatabase(name).delete();
  const store = testStore(name);
  let db: Database = (await store.start()).db;
  let count = 0;
  for (let step = 0; step < 30 + random(30); step += 1) {
    const kind = random(12);
    if (kind === 0) db = (await store.start()).db;
    else if (kind === 1) await takeSnapshotOf(db, storageOf(store), 'scheduled');
    else if (kind < 7 || count === 0) await addAim(db, `aim${count++}`, `${random(1000)}`);
    else await setAim(db, `aim${random(count)}`, `${random(1000)}`);
  }
  const content = await contentOf(db);
  db.close();
  return { name, store, random, content };
}

const loseDatabase = ({ name }: Life) => openDatabase(name).delete();

async function oneOf(life: Life, prefix: string): Promise<StorageFile | undefined> {
  const files = await life.store.files.list(prefix);
  return files[life.random(Math.max(1, files.length))];
}

async function rewrite(life: Life, name: string, change: (bytes: Uint8Array) => Uint8Array): Promise<void> {
  const { files } = life.store;
  const size = (await files.list(name))[0]?.size ?? 0;
  const bytes = change(await files.read(name, 0, size));
  await files.remove(name);
  await files.append(name, bytes);
}

const flip = (life: Life) => (bytes: Uint8Array) => {
  const at = life.random(Math.max(1, bytes.length));
  bytes[at] = (bytes[at] ?? 0) ^ (1 << life.random(8));
  return bytes;
};
const cut = (life: Life) => (bytes: Uint8Array) => bytes.slice(0, life.random(Math.max(1, bytes.length)));

const lastSegment = async (life: Life) => (await life.store.files.list('journal/')).at(-1)?.name ?? '';

const to =
  (prefix: string, change: (life: Life) => (bytes: Uint8Array) => Uint8Array) => async (life: Life) => {
    const file = await oneOf(life, prefix);
    if (file) await rewrite(life, file.name, change(life));
  };
const removeOne = (prefix: string) => async (life: Life) => {
  const file = await oneOf(life, prefix);
  if (file) await life.store.files.remove(file.name);
};
const removeAll = (prefix: string) => async (life: Life) => {
  for (const { name } of await life.store.files.list(prefix)) await life.store.files.remove(name);
};

/** One thing goes wrong, the other copy is whole: nothing may be missing after it. */
const single: [string, (life: Life) => Promise<unknown>][] = [
  ['the database is gone', loseDatabase],
  ['a byte of the journal is flipped', to('journal/', flip)],
  ['a segment of the journal is cut', to('journal/', cut)],
  ['a segment of the journal is gone', removeOne('journal/')],
  ['the whole journal is gone', removeAll('journal/')],
  ['a byte of a snapshot is flipped', to('snapshots/', flip)],
  ['a snapshot is cut', to('snapshots/', cut)],
  ['all snapshots are gone', removeAll('snapshots/')],
  ['the whole second copy is gone', removeAll('')],
  [
    'the database is gone and the newest snapshot is flipped',
    async (life) => {
      await loseDatabase(life);
      const newest = (await life.store.files.list('snapshots/')).at(-1);
      if (newest) await rewrite(life, newest.name, flip(life));
    },
  ],
];

/** Two things at once that no copy is left for: what is there is sound, and the message says that something is missing. */
const double: [string, (life: Life) => Promise<unknown>][] = [
  [
    'the database and the whole journal are gone',
    async (life) => {
      await loseDatabase(life);
      await removeAll('journal/')(life);
    },
  ],
  [
    'the database is gone and the end of the journal is cut',
    async (life) => {
      await loseDatabase(life);
      await rewrite(life, await lastSegment(life), cut(life));
    },
  ],
  [
    'the database is gone and a byte of the journal is flipped',
    async (life) => {
      await loseDatabase(life);
      await to('journal/', flip)(life);
    },
  ],
];

const seeds = Array.from({ length: 20 }, (_none, index) => 1000 + index);

for (const [what, harm] of single) {
  test(`nothing is missing after: ${what} (${seeds.length} seeds)`, async () => {
    for (const seed of seeds) {
      const life = await live(seed);
      await harm(life);
      const { db } = await life.store.start();
      await expectSound(db, `${what}, seed ${seed}`);
      expect(await contentOf(db), `${what}, seed ${seed}`).toEqual(life.content);
      db.close();
      // And the second copy is whole again: it alone gives all back.
      await loseDatabase(life);
      const again = (await life.store.start()).db;
      expect(await contentOf(again), `${what}, seed ${seed}, then the database lost`).toEqual(life.content);
      again.close();
    }
  });
}

const changesOf = (content: Record<string, unknown[]>) => content.changes?.length ?? 0;

/** The message counts what is in no copy, to the last change. */
const saysHowMuch = (report: RecoveryReport | null, missing: number) => (report?.missing ?? 0) === missing;

for (const [what, harm] of double) {
  test(`what is left is sound, and what is missing is said, after: ${what} (${seeds.length} seeds)`, async () => {
    let missing = 0;
    for (const seed of seeds) {
      const life = await live(seed);
      await harm(life);
      const { db, opened } = await life.store.start();
      const rows = await db.changes.toArray();
      const gone = changesOf(life.content) - rows.length;
      if (gone > 0) missing += 1;
      const where = `${what}, seed ${seed}, ${gone} gone: ${JSON.stringify(opened.report)}`;
      expect(saysHowMuch(opened.report, gone), where).toBe(true);
      db.close();
    }
    expect(missing, 'the damage did no harm: the test proves nothing').toBeGreaterThan(0);
  });
}
