import type { Outcome } from '#shared/model/problem.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import type { Database } from '../database.ts';
import { keepForeignSnapshot, prepareRestore } from './restore.ts';
import { emptySnapshotBytes } from './snapshot-format.ts';

/**
 * Prepares that the next start shows a program without data, as on a new computer. The present data is kept as a
 * snapshot first, and can be brought back like any other. The page must be loaded again after it. Problems: those of
 * the storage; nothing has changed then.
 */
export async function prepareEmpty(db: Database, storage: StorageService): Promise<Outcome<null>> {
  const kept = await keepForeignSnapshot(storage, emptySnapshotBytes(db.verno, new Date().toISOString()));
  return kept.ok ? prepareRestore(db, storage, kept.value) : kept;
}
