import type { StorageService } from '#shared/storage/storage-service.ts';
import { openDatabase } from '../database.ts';
import { StorageRefused } from '../storage-refused.ts';
import type { DatabaseState } from './compare-copies.ts';
import { readDatabaseState } from './database-state.ts';
import { takeSnapshotOf } from './snapshots.ts';

/** The state of the database as it stands, in the shape it has; null where it cannot be opened. */
export async function openExisting(name: string, version: number): Promise<DatabaseState | 'damaged'> {
  // The first shape knows nothing of itself: it is brought up to the next one after its snapshot.
  if (version === 1)
    return { storeId: null, lastSeq: await lastSeqOf(name), lastId: null, rebuilding: false };
  const old = openDatabase(name, version);
  try {
    await old.open();
    return await readDatabaseState(old);
  } catch {
    return 'damaged';
  } finally {
    old.close();
  }
}

async function lastSeqOf(name: string): Promise<number> {
  const old = openDatabase(name, 1);
  const last = await old.changes.orderBy('seq').last();
  old.close();
  return last?.seq ?? 0;
}

/** Keeps the data as it is before its shape changes. */
export async function snapshotBefore(name: string, storage: StorageService, version: number): Promise<void> {
  const old = openDatabase(name, version);
  const taken = await takeSnapshotOf(old, storage, 'beforeMigration');
  old.close();
  // A browser without files of its own has no snapshot to take; the change of shape is one transaction.
  if (!taken.ok && taken.problem.code !== 'storageDenied') throw new StorageRefused(taken.problem);
}
