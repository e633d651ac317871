import type { ChangeRow } from '#shared/model/change-row.ts';
import { failure } from '#shared/model/problem.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import { loadRecords, prepareReplay, replayRows, settleTexts, writeMeta } from '../change/replay.ts';
import { type Database, openDatabase } from '../database.ts';
import { schemaVersion } from '../migrations/migrations.ts';
import { StorageRefused } from '../storage-refused.ts';
import { DamagedSnapshot, readSnapshotLines, type SnapshotFoot } from './snapshot-format.ts';
import type { NamedSnapshot } from './snapshot-name.ts';
import { fileStream } from './snapshots.ts';
import { setStoreState } from './store-state.ts';

/** What a rebuild brought back. */
export interface Rebuilt {
  lastSeq: number;
  lastAt: string | null;
  snapshot: NamedSnapshot | null;
  skippedSnapshots: number;
  /** Changes that the log should have between its others and that are in no copy. */
  missing: number;
}

const batchSize = 500;
const journalPortion = 4 * 1024 * 1024;

/** A new database under the old name, marked so that a rebuild that is broken off begins again at the next start. */
async function emptyDatabase(name: string, version: number): Promise<Database> {
  const db = openDatabase(name, version);
  await db.delete();
  await db.open();
  if (version > 1) await writeMeta(db, 'rebuilding', new Date().toISOString());
  return db;
}

async function loadSnapshot(
  name: string,
  storage: StorageService,
  snapshot: NamedSnapshot,
): Promise<SnapshotFoot> {
  const db = await emptyDatabase(name, snapshot.schemaVersion);
  const touched = new Set<string>();
  let foot: SnapshotFoot | null = null;
  let table = '';
  let batch: unknown[] = [];
  let done = 0;
  const store = async () => {
    if (batch.length > 0) await storeBatch(db, table, batch, snapshot.seq, touched);
    done += batch.length;
    if (done % 5000 < batchSize) setStoreState({ phase: 'rebuilding', done, of: 0 });
    batch = [];
  };
  try {
    for await (const line of readSnapshotLines(fileStream(storage, snapshot.name))) {
      if (line.kind === 'foot') foot = line.foot;
      if (line.kind !== 'record') continue;
      if (line.table !== table || batch.length >= batchSize) await store();
      table = line.table;
      batch.push(line.record);
    }
    await store();
    await settleTexts(db, touched);
  } finally {
    db.close();
  }
  if (!foot) throw new DamagedSnapshot('it has no foot');
  return foot;
}

/** Rows of the log that came after the records were read are replayed over them. */
async function storeBatch(
  db: Database,
  table: string,
  batch: unknown[],
  seq: number,
  touched: Set<string>,
): Promise<void> {
  if (table !== 'changes') return loadRecords(db, table, batch);
  const rows = batch as ChangeRow[];
  const known = rows.filter((row) => row.seq <= seq);
  if (known.length > 0) await loadRecords(db, table, known);
  const newer = rows.filter((row) => row.seq > seq);
  if (newer.length > 0) await replayRows(db, newer, touched);
}

/** The newest snapshot that can be read to its end, loaded; null where there is none. */
async function loadNewest(
  name: string,
  storage: StorageService,
  snapshots: readonly NamedSnapshot[],
): Promise<
  { snapshot: NamedSnapshot; foot: SnapshotFoot; skipped: number } | { snapshot: null; skipped: number }
> {
  let skipped = 0;
  for (const snapshot of snapshots) {
    try {
      return { snapshot, foot: await loadSnapshot(name, storage, snapshot), skipped };
    } catch (error) {
      if (!(error instanceof DamagedSnapshot)) throw error;
      skipped += 1;
    }
  }
  return { snapshot: null, skipped };
}

/** Portions of rows of one shape of records. */
function batchesOf(rows: ChangeRow[]): ChangeRow[][] {
  const batches: ChangeRow[][] = [];
  for (const row of rows) {
    const last = batches.at(-1);
    const joins = last && last.length < batchSize && last[0]?.schemaVersion === row.schemaVersion;
    if (joins) last.push(row);
    else batches.push([row]);
  }
  return batches;
}

/**
 * Replays the journal's rows after `after` over the database, which has the shape `version`. A row of a newer shape
 * brings the database up to that shape first, as the program did when the row was made. Gives how many there were,
 * the last of them, and how many were missing in between. `of`: how many are expected, for the progress.
 */
export async function replayJournal(
  name: string,
  storage: StorageService,
  from: { version: number; after: number; of: number },
): Promise<{ last: ChangeRow | null; changes: number; missing: number }> {
  await prepareReplay();
  let touched = new Set<string>();
  let db = openDatabase(name, from.version);
  const found = { last: null as ChangeRow | null, changes: 0, missing: 0 };
  for await (const rows of journalRows(storage, from.after)) {
    for (const batch of batchesOf(rows)) {
      const version = batch[0]?.schemaVersion ?? db.verno;
      if (version > db.verno) {
        await settleTexts(db, touched);
        touched = new Set();
        db.close();
        db = openDatabase(name, version);
      }
      await replayRows(db, batch, touched);
      for (const row of batch) {
        found.missing += row.seq - (found.last?.seq ?? from.after) - 1;
        found.last = row;
      }
      found.changes += batch.length;
      setStoreState({ phase: 'rebuilding', done: found.changes, of: from.of });
    }
  }
  await settleTexts(db, touched);
  db.close();
  return found;
}

async function* journalRows(storage: StorageService, after: number): AsyncGenerator<ChangeRow[]> {
  let at = after;
  for (;;) {
    const part = await storage.readJournal(at, journalPortion);
    if (!part.ok) throw new StorageRefused(part.problem);
    const rows = part.value.entries.flatMap((entry) => entry.rows).filter((row) => row.seq > at);
    rows.sort((a, b) => a.seq - b.seq);
    yield rows;
    at = rows.at(-1)?.seq ?? at;
    if (!part.value.more) return;
  }
}

/**
 * Makes the database again from the newest whole snapshot and the journal. `journal`: false where only the snapshot
 * counts (a person brings an older state back).
 */
export async function rebuildDatabase(
  name: string,
  storage: StorageService,
  snapshots: readonly NamedSnapshot[],
  options: { journal: boolean; lastSeq: number; storeId: string | null },
): Promise<Rebuilt> {
  setStoreState({ phase: 'rebuilding', done: 0, of: 0 });
  await prepareReplay();
  const readable = snapshots.filter((one) => one.schemaVersion <= schemaVersion);
  const loaded = await loadNewest(name, storage, readable);
  // What a person asked for by name is brought back or nothing is.
  if (!loaded.snapshot && !options.journal) throw new StorageRefused(failure('snapshotDamaged').problem);
  if (!loaded.snapshot) (await emptyDatabase(name, schemaVersion)).close();
  const foot = loaded.snapshot ? loaded.foot : { lastSeq: 0, lastAt: null };
  const replayed = options.journal
    ? await replayJournal(name, storage, {
        version: loaded.snapshot?.schemaVersion ?? schemaVersion,
        after: foot.lastSeq,
        of: Math.max(0, options.lastSeq - foot.lastSeq),
      })
    : { last: null, missing: 0 };
  const db = openDatabase(name);
  await db.open();
  await writeMeta(db, 'storeId', options.storeId);
  await writeMeta(db, 'rebuilding', null);
  db.close();
  return {
    lastSeq: replayed.last?.seq ?? foot.lastSeq,
    lastAt: replayed.last?.at ?? foot.lastAt,
    snapshot: loaded.snapshot,
    skippedSnapshots: loaded.skipped,
    missing: replayed.missing,
  };
}
