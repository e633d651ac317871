import { snapshotStream } from '#renderer/workers/snapshot-stream.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import type { Database } from '../database.ts';
import { shortStore } from './snapshot-name.ts';
import { listSnapshots, takeSnapshotOf } from './snapshots.ts';

/** A snapshot is due after this time with changes, or after this many changes. */
export const due = { milliseconds: 4 * 60 * 60 * 1000, changes: 2000 } as const;

const lookEvery = 10 * 60 * 1000;
const firstLook = 20 * 1000;

/** Whether a snapshot should be taken now: something changed since the last one, and it is long ago or much. */
export async function snapshotIsDue(db: Database, storage: StorageService, now: number): Promise<boolean> {
  const snapshots = await listSnapshots(storage);
  if (!snapshots.ok) return false;
  const storeId = (await db.meta.get('storeId'))?.value;
  const newest = snapshots.value.find((one) => one.store === shortStore(storeId));
  const seq = (await db.changes.orderBy('seq').last())?.seq ?? 0;
  if (seq === 0 || seq === newest?.seq) return false;
  const age = newest ? Math.abs(now - Date.parse(newest.createdAt)) : Number.POSITIVE_INFINITY;
  return age > due.milliseconds || seq - (newest?.seq ?? 0) > due.changes;
}

/** Takes snapshots while the program runs, one window at a time; at once where the last start asked for one. */
export function scheduleSnapshots(db: Database, storage: StorageService, soon: boolean): void {
  const look = (atOnce: boolean) =>
    navigator.locks.request('ereje-snapshot', { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      if (!atOnce && !(await snapshotIsDue(db, storage, Date.now()))) return;
      const taken = await takeSnapshotOf(db, storage, atOnce ? 'afterRecovery' : 'scheduled', snapshotStream);
      // Tried again at the next look; the journal still has everything.
      if (!taken.ok) console.error('No snapshot could be taken', taken.problem.code);
    });
  setTimeout(() => void look(soon), firstLook);
  setInterval(() => void look(false), lookEvery);
}
