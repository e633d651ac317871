import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { change } from '#renderer/data/change/change.ts';
import { compactText } from '#renderer/data/change/compact-text.ts';
import { type Database, openDatabase } from '#renderer/data/database.ts';
import { attachJournal } from '#renderer/data/journal.ts';
import { prepareRestore } from '#renderer/data/store/restore.ts';
import { listSnapshots, takeSnapshotOf } from '#renderer/data/store/snapshots.ts';
import {
  contentOf,
  sectionOf,
  storageOf,
  type TestStore,
  testStore,
} from '#renderer/data/store/testing-store.ts';
import { memoryFiles } from '#shared/storage/memory-files.ts';
import type { StorageFiles } from '#shared/storage/storage-files.ts';
import { editText, openText, seedText, stateOf, write } from '#shared/text/text.ts';
import version1 from '../../../migration/fixtures/version-1.json' with { type: 'json' };
import { type Machine, machine } from './crash-points.ts';
import { expectSound, expectTexts, expectWhole } from './store-model.ts';

vi.setConfig({ testTimeout: 120_000 });

const actionSize = 2;
let run = 0;

afterEach(() => attachJournal(null));

/** One computer: its store, and the groups that were acknowledged on it. */
interface Computer {
  name: string;
  store: TestStore;
  machine: Machine;
  acknowledged: string[];
}

function computer(wrap: (files: StorageFiles) => StorageFiles = (files) => files): Computer {
  run += 1;
  const name = `crash${run}`;
  const own = machine(wrap(memoryFiles()));
  return { name, store: testStore(name, own.files), machine: own, acknowledged: [] };
}

/** An action of two edits. It counts as acknowledged when the door says so, not before. */
async function act(on: Computer, db: Database, id: string): Promise<void> {
  const aim = (part: string) => ({
    table: 'aims' as const,
    kind: 'create' as const,
    record: {
      id: `${id}${part}`,
      programmeId: 'p',
      order: 'a0',
      kind: 'goal' as const,
      text: id,
      serves: [],
    },
  });
  const group = await change('p', [aim('a'), aim('b')], { db });
  if (group) on.acknowledged.push(group);
}

async function acts(on: Computer, db: Database, names: string[]): Promise<void> {
  for (const name of names) await act(on, db, name);
}

/** Loses the whole database at the crash, as a browser does that finds it damaged: the second copy must have it all. */
async function expectSecondCopy(on: Computer, where: string): Promise<void> {
  await openDatabase(on.name).delete();
  const { db } = await on.store.start();
  await expectAcknowledged(on, db, `${where}, database lost`);
  db.close();
}

/** Starts again and looks; then loses the whole database and looks again. */
async function expectNothingLost(on: Computer, where: string): Promise<void> {
  const { db } = await on.store.start();
  await expectAcknowledged(on, db, where);
  db.close();
  await openDatabase(on.name).delete();
  const rebuilt = (await on.store.start()).db;
  await expectAcknowledged(on, rebuilt, `${where}, rebuilt`);
  rebuilt.close();
}

async function expectAcknowledged(on: Computer, db: Database, where: string): Promise<void> {
  const rows = await expectSound(db, where);
  expectWhole(
    rows.filter((row) => row.table === 'aims' && row.schemaVersion > 1),
    actionSize,
    where,
  );
  await expectTexts(db, where);
  const groups = new Set(rows.map((row) => row.group));
  for (const group of on.acknowledged) expect(groups.has(group), `${where}: an action is lost`).toBe(true);
}

const section = sectionOf('p');

const paragraph = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }],
});

/** Writes a text into the section as its editor does; what the door took is remembered as acknowledged. */
async function writeText(on: Computer, db: Database, text: string): Promise<void> {
  const rows = await db.changes
    .where('[recordId+seq]')
    .between([section.id, 0], [section.id, Number.POSITIVE_INFINITY])
    .toArray();
  const stored = await db.texts.get(section.id);
  const seed = stored?.state ?? seedText(section.body);
  const updates = rows.filter((row) => row.kind === 'text' && row.seq > (stored?.seq ?? 0));
  const before = openText(
    seed,
    updates.map((row) => String(row.after?.body)),
  );
  const { update, body: after } = editText(stateOf(before), paragraph(text));
  if (update === null) return;
  const base = rows.at(-1)?.id ?? null;
  const edit = {
    table: 'sections' as const,
    kind: 'text' as const,
    id: section.id,
    update,
    body: after,
    base,
    seed,
  };
  const group = await change('p', [edit], { db });
  if (group) on.acknowledged.push(group);
}

type Prepare = (on: Computer) => Promise<void>;
type Work = (on: Computer) => Promise<void>;

const onStart =
  (work: (on: Computer, db: Database) => Promise<unknown>): Work =>
  async (on) => {
    const { db } = await on.store.start();
    await work(on, db);
  };

type Check = (on: Computer, where: string) => Promise<void>;

interface Trial {
  prepare: Prepare;
  work: Work;
  wrap?: (files: StorageFiles) => StorageFiles;
  checks?: Check[];
}

/** Crashes at each point of the work in turn, each time on a fresh computer; tells what was found and how many crashes there were. */
async function crashEverywhere({
  prepare,
  work,
  wrap,
  checks = [expectNothingLost, expectSecondCopy],
}: Trial) {
  const sample = computer(wrap);
  await prepare(sample);
  const steps = await sample.machine.record(() => work(sample));
  const failures: string[] = [];
  let crashes = 0;
  for (const [index, step] of steps.entries()) {
    for (const when of ['before', 'after'] as const) {
      for (const check of checks) {
        const on = computer(wrap);
        await prepare(on);
        if (await on.machine.crashAt(index, when, () => work(on))) crashes += 1;
        attachJournal(null);
        const where = `${when} ${step} (${index})`;
        await check(on, where).catch((error: unknown) => failures.push(String(error)));
      }
    }
  }
  return { points: steps.length * 2 * checks.length, crashes, failures };
}

const some = ['one', 'two', 'three'];
const nothing: Prepare = async () => undefined;
const withActions: Prepare = onStart((on, db) => acts(on, db, some));
const withSnapshot: Prepare = onStart(async (on, db) => {
  await acts(on, db, some);
  await takeSnapshotOf(db, storageOf(on.store), 'scheduled');
  await acts(on, db, ['four']);
});
const withoutDatabase: Prepare = async (on) => {
  await withSnapshot(on);
  await openDatabase(on.name).delete();
};
const withoutJournal: Prepare = async (on) => {
  await withActions(on);
  for (const { name } of await on.store.files.list('journal/')) await on.store.files.remove(name);
};

const withFirstShape: Prepare = async (on) => {
  const old = openDatabase(on.name, 1);
  for (const [table, rows] of Object.entries(version1)) await old.table(table).bulkPut(rows);
  old.close();
};
/** Long enough that its updates are worth a new state. */
const long = 'Ұзақ мәтін. '.repeat(2500);

function longText() {
  const seed = seedText(section.body);
  const text = openText(seed);
  const updates = Array.from({ length: 55 }, (_none, count) => ({
    update: write(text, paragraph(`${long}${count}`)) ?? '',
    body: text.body,
  }));
  return { seed, updates };
}
let written: ReturnType<typeof longText> | null = null;

const withText: Prepare = onStart(async (on, db) => {
  await change('p', [{ table: 'sections', kind: 'create', record: section }], { db });
  // The same updates each time: to make them is what takes long.
  written ??= longText();
  for (const { update, body } of written.updates) {
    const base = (await db.changes.orderBy('seq').last())?.id ?? null;
    const edit = { table: 'sections' as const, kind: 'text' as const, id: section.id, update, body, base };
    const group = await change('p', [{ ...edit, seed: written.seed }], { db });
    if (group) on.acknowledged.push(group);
  }
});

const scenarios: [string, Trial][] = [
  [
    'a change of the shape of the data',
    {
      prepare: withFirstShape,
      work: onStart((on, db) => acts(on, db, ['one'])),
      // The second copy begins with the start that changes the shape: before that the database is the only copy.
      checks: [expectNothingLost],
    },
  ],
  [
    'a text that is written and compacted',
    {
      prepare: withText,
      work: onStart(async (on, db) => {
        await compactText(section.id, db);
        await writeText(on, db, 'Соңғы сөз.');
        await compactText(section.id, db);
      }),
    },
  ],
  ['the first start and changes', { prepare: nothing, work: onStart((on, db) => acts(on, db, some)) }],
  [
    'changes on a store in use',
    { prepare: withActions, work: onStart((on, db) => acts(on, db, ['five', 'six'])) },
  ],
  [
    'a snapshot, and changes after it',
    {
      prepare: withActions,
      work: onStart(async (on, db) => {
        await takeSnapshotOf(db, storageOf(on.store), 'scheduled');
        await acts(on, db, ['five']);
      }),
    },
  ],
  [
    'a rebuild of a lost database',
    { prepare: withoutDatabase, work: onStart((on, db) => acts(on, db, ['seven'])) },
  ],
  [
    'a journal that is written again',
    // Until it is written again the database is the only copy: to lose that too is not promised to be survived.
    {
      prepare: withoutJournal,
      work: onStart((on, db) => acts(on, db, ['eight'])),
      checks: [expectNothingLost],
    },
  ],
];

for (const [name, trial] of scenarios) {
  test(`a crash before and after every step of ${name} loses nothing that was acknowledged`, async () => {
    const { points, crashes, failures } = await crashEverywhere(trial);
    console.log(`${name}: ${crashes} crashes at ${points} points`);
    expect(failures).toEqual([]);
    expect(crashes).toBeGreaterThan(points * 0.95);
    expect(points).toBeGreaterThan(20);
  });
}

test('a crash at every step of a restore leaves the data before it or the data of the snapshot, whole', async () => {
  const prepare: Prepare = onStart(async (on, db) => {
    await acts(on, db, some);
    await takeSnapshotOf(db, storageOf(on.store), 'byHand');
    await acts(on, db, ['later']);
  });
  const work: Work = onStart(async (on, db) => {
    const snapshots = await listSnapshots(storageOf(on.store));
    const name = snapshots.ok ? snapshots.value.find((one) => one.reason === 'byHand')?.name : undefined;
    await prepareRestore(db, storageOf(on.store), name ?? '');
    await on.store.start();
  });
  const sample = computer();
  await prepare(sample);
  const steps = await sample.machine.record(() => work(sample));
  expect(steps.filter((step) => step.startsWith('files.rename')).length).toBeGreaterThan(1);
  for (const [index, step] of steps.entries()) {
    for (const when of ['before', 'after'] as const) {
      const on = computer();
      await prepare(on);
      const before = await contentOf((await on.store.start()).db);
      await on.machine.crashAt(index, when, () => work(on));
      attachJournal(null);
      const { db } = await on.store.start();
      const rows = await expectSound(db, `${when} ${step}`);
      const whole =
        rows.length === before.changes?.length ? before.changes : before.changes?.slice(0, 2 * some.length);
      expect(rows, `${when} ${step} (${index})`).toEqual(whole);
    }
  }
});

/** Faults that could be built in; each must be found by the same checks. */
const forgetsToWrite = (files: StorageFiles): StorageFiles => ({
  ...files,
  append: async (name, bytes) => {
    if (!name.startsWith('journal/') || bytes.length < 200) await files.append(name, bytes);
  },
});

/** The journal goes as soon as a snapshot has its name, and of the snapshot only the first half is on the disk. */
const trustsTooEarly = (files: StorageFiles): StorageFiles => ({
  ...files,
  rename: async (from, to) => {
    await files.rename(from, to);
    if (!to.startsWith('snapshots/')) return;
    const size = (await files.list(to))[0]?.size ?? 0;
    await files.truncate(to, Math.floor(size / 2));
    for (const { name } of await files.list('journal/')) await files.remove(name);
  },
});

const faults: [string, (files: StorageFiles) => StorageFiles][] = [
  ['a journal that forgets to write', forgetsToWrite],
  ['a journal that goes before its snapshot was read back', trustsTooEarly],
];

for (const [name, wrap] of faults) {
  test(`the checks find ${name}`, async () => {
    const work = onStart(async (on, db) => {
      await takeSnapshotOf(db, storageOf(on.store), 'scheduled');
      await acts(on, db, ['five']);
    });
    const { failures } = await crashEverywhere({ prepare: withActions, work, wrap });
    expect(failures.length).toBeGreaterThan(0);
  });
}
