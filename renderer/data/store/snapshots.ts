import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import type { Database } from '../database.ts';
import { asStream, keepStream, storedBytes } from '../stored-files.ts';
import { readSnapshotLines, snapshotBytes } from './snapshot-format.ts';
import type { SnapshotPreview, SnapshotReason } from './snapshot-info.ts';
import {
  type NamedSnapshot,
  readSnapshotName,
  shortStore,
  snapshotFolder,
  snapshotName,
} from './snapshot-name.ts';
import { journalMayGoUpTo, snapshotsToRemove } from './snapshot-rotation.ts';

/** The snapshots of the storage, newest first. */
export async function listSnapshots(storage: StorageService): Promise<Outcome<NamedSnapshot[]>> {
  const files = await storage.listFiles(snapshotFolder);
  if (!files.ok) return files;
  const named = files.value.flatMap(({ name, size }) => readSnapshotName(name, size) ?? []);
  return success(named.sort((a, b) => (a.name < b.name ? 1 : -1)));
}

/**
 * Takes a snapshot of the store while it stays in use, then lets old ones and the journal before them go. `bytesOf`:
 * who reads the store; a worker where the interface is in use.
 */
export async function takeSnapshotOf(
  db: Database,
  storage: StorageService,
  reason: SnapshotReason,
  bytesOf: typeof snapshotBytes = snapshotBytes,
): Promise<Outcome<NamedSnapshot>> {
  const createdAt = new Date().toISOString();
  const seq = (await db.changes.orderBy('seq').last())?.seq ?? 0;
  const storeId = db.verno > 1 ? (await db.meta.get('storeId'))?.value : null;
  const of = { createdAt, reason, schemaVersion: db.verno, seq, store: shortStore(storeId) };
  const name = snapshotName(of);
  const size = await keepStream(storage, name, bytesOf(db, createdAt));
  if (!size.ok) return size;
  await letOldOnesGo(storage, of.store);
  return success({ ...of, name, size: size.value });
}

/** Clearing up is no part of the promise: what cannot be removed now is tried after the next snapshot. */
async function letOldOnesGo(storage: StorageService, store: string): Promise<void> {
  const snapshots = await listSnapshots(storage);
  if (!snapshots.ok) return;
  const gone = new Set(snapshotsToRemove(snapshots.value));
  for (const { name } of gone) await storage.removeFile(name);
  const rest = snapshots.value.filter((one) => !gone.has(one) && one.store === store);
  const upTo = journalMayGoUpTo(rest);
  if (upTo > 0) await storage.trimJournal(upTo);
}

/** The bytes of a file of the storage. Its stream fails where the file cannot be read. */
export const fileStream = (storage: StorageService, name: string): ReadableStream<Uint8Array<ArrayBuffer>> =>
  asStream(storedBytes(storage, name));

/** What is in a snapshot. Reads it to its end, so that a damaged one is found before anybody relies on it. */
export async function previewOf(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Outcome<SnapshotPreview>> {
  const preview: SnapshotPreview = {
    createdAt: '',
    organisation: '',
    programmes: [],
    records: {},
    changes: 0,
    lastChangeAt: null,
  };
  try {
    for await (const line of readSnapshotLines(bytes)) {
      if (line.kind === 'head') preview.createdAt = line.head.createdAt;
      else if (line.kind === 'record') notice(preview, line.table, line.record);
      else {
        const { changes = 0, meta: _meta, texts: _texts, ...records } = line.foot.records;
        Object.assign(preview, { records, changes, lastChangeAt: line.foot.lastAt });
      }
    }
  } catch {
    return failure('snapshotDamaged');
  }
  return success(preview);
}

const shownProgrammes = 200;
const titleOf = (names: { kk: string; ru: string }) => names.kk || names.ru;

function notice(preview: SnapshotPreview, table: string, record: unknown): void {
  if (table === 'organisations') {
    preview.organisation = titleOf((record as { name: { kk: string; ru: string } }).name);
  }
  if (table === 'programmes' && preview.programmes.length < shownProgrammes) {
    preview.programmes.push(titleOf((record as { title: { kk: string; ru: string } }).title));
  }
}
