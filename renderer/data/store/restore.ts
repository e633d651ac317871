import * as z from 'zod';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import { writeMeta } from '../change/replay.ts';
import { type Database, openDatabase } from '../database.ts';
import { adoptRing } from '../keys/adopt-ring.ts';
import { schemaVersion } from '../migrations/migrations.ts';
import { StorageRefused } from '../storage-refused.ts';
import { keepStream } from '../stored-files.ts';
import { asideName } from './aside-name.ts';
import { rebuildDatabase } from './rebuild.ts';
import { readSnapshotLines, type SnapshotHead } from './snapshot-format.ts';
import { readSnapshotName, shortStore, snapshotName } from './snapshot-name.ts';
import { fileStream, listSnapshots, previewOf, takeSnapshotOf } from './snapshots.ts';
import type { RecoveryReport } from './store-state.ts';

/** What is to be brought back at the next start; it stands until that is done, whatever comes between. */
const intentFile = 'snapshots/next.json';
const intentSchema = z.object({ snapshot: z.string(), storeId: z.string(), aside: z.string() });
type Intent = z.infer<typeof intentSchema>;

const streamOf = (text: string) => new Blob([text]).stream();

/**
 * Prepares that the next start shows the data of this snapshot. The present data is kept as a snapshot first. The
 * page must be loaded again after it. `snapshotDamaged`, `fileMissing` leave everything as it was.
 */
export async function prepareRestore(
  db: Database,
  storage: StorageService,
  name: string,
): Promise<Outcome<null>> {
  const preview = await previewOf(fileStream(storage, name));
  if (!preview.ok) return preview;
  const kept = await takeSnapshotOf(db, storage, 'beforeRestore');
  if (!kept.ok) return kept;
  const intent: Intent = { snapshot: name, storeId: crypto.randomUUID(), aside: asideName() };
  const stored = await keepStream(storage, intentFile, streamOf(JSON.stringify(intent)));
  return stored.ok ? success(null) : stored;
}

async function readIntent(storage: StorageService): Promise<Intent | null> {
  const files = await storage.listFiles(intentFile);
  if (!files.ok || files.value.length === 0) return null;
  const text = await new Response(fileStream(storage, intentFile)).text();
  return intentSchema.parse(JSON.parse(text));
}

/** Data that came back brings no device with it: two computers must not write under one. Its key ring counts where it is another. */
async function settleOwn(name: string, storage: StorageService): Promise<void> {
  const db = openDatabase(name);
  const ring = await adoptRing(storage, (await db.meta.get('keyRing'))?.value ?? null);
  if (!ring.ok) throw new StorageRefused(ring.problem);
  await writeMeta(db, 'keyRing', ring.value);
  await writeMeta(db, 'device', null);
  db.close();
}

/**
 * Keeps a snapshot that came from a backup file, to be brought back like one of our own. Gives its name.
 * `snapshotDamaged` where it does not begin as a snapshot, `dataNewer` where a newer program made it.
 */
export async function keepForeignSnapshot(
  storage: StorageService,
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Outcome<string>> {
  const [first, whole] = bytes.tee();
  const head = await readHead(first);
  if (!head) return failure('snapshotDamaged');
  if (head.schemaVersion > schemaVersion) return failure('dataNewer');
  const name = snapshotName({
    createdAt: new Date().toISOString(),
    reason: 'restored',
    schemaVersion: head.schemaVersion,
    seq: head.seq,
    store: shortStore('restored'),
  });
  const stored = await keepStream(storage, name, whole);
  return stored.ok ? success(name) : stored;
}

async function readHead(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<SnapshotHead | null> {
  const lines = readSnapshotLines(bytes);
  try {
    const first = await lines.next();
    return !first.done && first.value.kind === 'head' ? first.value.head : null;
  } catch {
    return null;
  } finally {
    await lines.return(undefined);
  }
}

/** Brings back what `prepareRestore` asked for; null where nothing was asked. Broken off, it begins again. */
export async function finishRestore(name: string, storage: StorageService): Promise<RecoveryReport | null> {
  const intent = await readIntent(storage);
  if (!intent) return null;
  const snapshot = readSnapshotName(intent.snapshot, 0);
  const snapshots = await listSnapshots(storage);
  if (!snapshot || !snapshots.ok) throw new StorageRefused(failure('snapshotDamaged').problem);
  const journal = await storage.openJournal(null);
  if (!journal.ok) throw new StorageRefused(journal.problem);
  if (journal.value.storeId !== intent.storeId) {
    const aside = await storage.setJournalAside(intent.aside, intent.storeId);
    if (!aside.ok) throw new StorageRefused(aside.problem);
  }
  const rebuilt = await rebuildDatabase(name, storage, [snapshot], {
    journal: false,
    lastSeq: 0,
    storeId: intent.storeId,
  });
  await settleOwn(name, storage);
  const removed = await storage.removeFile(intentFile);
  if (!removed.ok) throw new StorageRefused(removed.problem);
  // A snapshot of nothing was not a state of this computer.
  const isEmpty = rebuilt.lastSeq === 0;
  return {
    what: isEmpty ? 'emptied' : 'restored',
    changes: rebuilt.lastSeq,
    lastAt: rebuilt.lastAt,
    snapshot: isEmpty ? null : snapshot.createdAt,
    skippedSnapshots: 0,
    lost: [],
    missing: 0,
  };
}
