import { failure, type Outcome, type Problem } from '#shared/model/problem.ts';
import type { JournalEntry, JournalState, StorageService } from '#shared/storage/storage-service.ts';
import { writeMeta } from '../change/replay.ts';
import { type Database, openDatabase } from '../database.ts';
import { attachJournal } from '../journal.ts';
import { schemaVersion } from '../migrations/migrations.ts';
import { StorageRefused } from '../storage-refused.ts';
import { appendWhatIsMissing } from './append-missing.ts';
import { asideName } from './aside-name.ts';
import { compareCopies, type DatabaseState, type Plan } from './compare-copies.ts';
import { storedVersion } from './database-state.ts';
import { openExisting, snapshotBefore } from './older-shape.ts';
import { rebuildDatabase, replayJournal } from './rebuild.ts';
import { rebuildAsked, rebuildDone } from './rebuild-asked.ts';
import { newReport, tornReport, withWitness } from './recovery-report.ts';
import { finishRestore } from './restore.ts';
import { type NamedSnapshot, shortStore } from './snapshot-name.ts';
import { listSnapshots, takeSnapshotOf } from './snapshots.ts';
import type { RecoveryReport } from './store-state.ts';
import { localWitness, type Witness } from './witness.ts';

/** What the start needs of the world; tests bring their own. */
export interface StoreParts {
  db: Database;
  storage: StorageService;
  witness?: Witness;
}

/** How the store was opened. `secondCopy`: why there is none, or null where there is one. */
export interface Opened {
  report: RecoveryReport | null;
  secondCopy: Problem | null;
  /** The second copy was made anew or mended: it should have a snapshot soon. */
  snapshotSoon: boolean;
}

const must = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new StorageRefused(outcome.problem);
};

/** Reasons to work without a second copy: the machine has no place for one. Any other reason is refused. */
const mayGoAlone: ReadonlySet<string> = new Set(['storageDenied', 'storageFull', 'storageFailed']);

/**
 * Opens the working store and makes it and its second copy hold the same, whatever happened to either. Data that is
 * newer than the program is refused and left untouched (`StorageRefused` with `dataNewer`).
 */
export async function openStore({ db, storage, witness = localWitness }: StoreParts): Promise<Opened> {
  const version = await storedVersion(db.name);
  if (version > schemaVersion) throw new StorageRefused(failure('dataNewer').problem);
  const journal = await storage.openJournal(null);
  if (!journal.ok && mayGoAlone.has(journal.problem.code)) {
    return openAlone(db, storage, version, journal.problem);
  }
  const state = must(journal);
  if (state.schemaVersion > schemaVersion) throw new StorageRefused(failure('dataNewer').problem);
  const restored = await finishRestore(db.name, storage);
  const now = restored ? must(await storage.openJournal(null)) : state;
  const shape = restored ? schemaVersion : version;
  const found = shape === 0 ? null : await openExisting(db.name, shape);
  const settled = await settle({ db, storage }, found, now, shape);
  const lastSeq = (await db.changes.orderBy('seq').last())?.seq ?? 0;
  const report = restored ?? withWitness(settled, witness.last(), lastSeq, now.tornBytes > 0);
  witness.remember(lastSeq);
  attachJournal((entries) => appendWith(storage, witness, entries));
  await appendWhatIsMissing(db, now);
  const snapshotSoon = report !== null || now.damaged.length > 0 || now.gaps.length > 0;
  return { report, secondCopy: null, snapshotSoon };
}

async function appendWith(
  storage: StorageService,
  witness: Witness,
  entries: JournalEntry[],
): Promise<Outcome<null>> {
  const answer = await storage.append(entries);
  if (answer.ok) witness.remember(Math.max(...entries.flatMap(({ rows }) => rows.map(({ seq }) => seq))));
  return answer;
}

/** Without a second copy the program works on, and says so. */
async function openAlone(
  db: Database,
  storage: StorageService,
  version: number,
  problem: Problem,
): Promise<Opened> {
  if (version > 0 && version < schemaVersion) await snapshotBefore(db.name, storage, version);
  await db.open();
  return { report: null, secondCopy: problem, snapshotSoon: false };
}

async function settle(
  parts: StoreParts,
  found: DatabaseState | 'damaged' | null,
  journal: JournalState,
  version: number,
): Promise<RecoveryReport | null> {
  const { db, storage } = parts;
  const snapshots = must(await listSnapshots(storage));
  const empty: DatabaseState = { storeId: null, lastSeq: 0, lastId: null, rebuilding: false };
  const state = found === null || found === 'damaged' ? empty : found;
  const damaged = found === 'damaged' || rebuildAsked();
  const hasSecondCopy = snapshots.length > 0 || journal.lastSeq > 0;
  const plan: Plan =
    damaged && hasSecondCopy
      ? { kind: 'rebuild' }
      : compareCopies(state, journal, snapshots.length, await idInJournal(storage, journal, state));
  const report = await carryOut(parts, plan, { state, journal, snapshots, version, damaged });
  const migrates = version > 0 && version < schemaVersion && plan.kind !== 'rebuild';
  if (migrates) await snapshotBefore(db.name, storage, version);
  await db.open();
  await nameStore(db, storage, plan, journal);
  rebuildDone();
  return report ?? tornReport(journal) ?? (migrates ? newReport('migrated') : null);
}

interface Situation {
  state: DatabaseState;
  journal: JournalState;
  snapshots: NamedSnapshot[];
  version: number;
  damaged: boolean;
}

async function carryOut(
  { db, storage }: StoreParts,
  plan: Plan,
  { state, journal, snapshots, version, damaged }: Situation,
): Promise<RecoveryReport | null> {
  if (plan.kind === 'replay') {
    const of = journal.lastSeq - plan.after;
    const { last, changes } = await replayJournal(db.name, storage, { version, after: plan.after, of });
    return { ...newReport('databaseOlder'), changes, lastAt: last?.at ?? null };
  }
  // It had a journal before: somebody or something took it away. The database has everything.
  if (plan.kind === 'newJournal' && state.storeId !== null) return newReport('journalLost');
  if (plan.kind === 'parted') {
    // What the database has beside the journal is kept as a snapshot that can be looked into and brought back.
    const old = openDatabase(db.name, version);
    must(await takeSnapshotOf(old, storage, 'beforeRestore'));
    old.close();
  }
  if (plan.kind !== 'rebuild' && plan.kind !== 'parted') return null;
  const usable = snapshotsOf(snapshots, journal.storeId);
  const storeId = journal.storeId ?? state.storeId ?? crypto.randomUUID();
  const rebuilt = await rebuildDatabase(db.name, storage, usable, {
    journal: true,
    lastSeq: journal.lastSeq,
    storeId,
  });
  const lost: RecoveryReport['lost'] = [];
  const covered = rebuilt.snapshot?.seq ?? 0;
  if (rebuilt.missing > 0) lost.push(journal.firstSeq > covered + 1 ? 'beforeJournal' : 'journalPart');
  // Without a journal nobody knows what came after the snapshot.
  if (journal.storeId === null) lost.push('journalTail');
  return {
    what: damaged || plan.kind === 'parted' ? 'databaseDamaged' : 'databaseLost',
    changes: rebuilt.lastSeq - rebuilt.missing,
    lastAt: rebuilt.lastAt,
    snapshot: rebuilt.snapshot?.createdAt ?? null,
    skippedSnapshots: rebuilt.skippedSnapshots,
    lost,
    missing: rebuilt.missing,
  };
}

/** Snapshots of the store that the journal belongs to; without a journal, of the store of the newest one. */
function snapshotsOf(snapshots: readonly NamedSnapshot[], storeId: string | null): NamedSnapshot[] {
  // Those from before a restore are of data that a person has replaced.
  const usable = snapshots.filter((one) => one.reason !== 'beforeRestore');
  const store = storeId === null ? usable[0]?.store : shortStore(storeId);
  return usable.filter((one) => one.store === store || one.store === shortStore(null));
}

/** The id that the journal has at the database's last seq: the same where one went on from the other. */
async function idInJournal(
  storage: StorageService,
  journal: JournalState,
  state: DatabaseState,
): Promise<string | null> {
  if (state.lastSeq === 0 || state.lastSeq < journal.firstSeq || state.lastSeq > journal.lastSeq) return null;
  if (state.lastSeq === journal.lastSeq) return journal.lastId;
  const part = must(await storage.readJournal(state.lastSeq - 1, 1));
  const row = part.entries.flatMap((entry) => entry.rows).find((one) => one.seq === state.lastSeq);
  return row?.id ?? null;
}

/** Both copies carry the id of the store, so that a journal of other data is never mixed in. */
async function nameStore(
  db: Database,
  storage: StorageService,
  plan: Plan,
  journal: JournalState,
): Promise<void> {
  const known = (await db.meta.get('storeId'))?.value;
  const storeId = known ?? crypto.randomUUID();
  if (!known) await writeMeta(db, 'storeId', storeId);
  if (plan.kind === 'newJournal' && plan.setAside) {
    must(await storage.setJournalAside(asideName(), storeId));
  } else if (journal.storeId === null) must(await storage.openJournal(storeId));
}
