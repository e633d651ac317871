import type { StorageService } from '#shared/storage/storage-service.ts';
import { databaseFactory } from '../database.ts';
import { listSnapshots } from './snapshots.ts';

const key = 'ereje.leftFolder';
const probe = 'ereje-probe';

/** Whether a new, empty database can be made where ours is: then the folder is well, and the fault is another. */
const canMakeDatabase = (): Promise<boolean> =>
  new Promise((resolve) => {
    const request = databaseFactory.open(probe);
    request.onerror = () => resolve(false);
    request.onsuccess = () => {
      request.result.close();
      databaseFactory.deleteDatabase(probe);
      resolve(true);
    };
  });

/**
 * Whether the folder of the databases should be left: no database can be opened in it, a second copy has the data, and
 * this window has not tried it before.
 */
export async function mayLeaveFolder(storage: StorageService): Promise<boolean> {
  if (sessionStorage.getItem(key)) return false;
  const journal = await storage.openJournal(null);
  const snapshots = await listSnapshots(storage);
  const hasCopy = (journal.ok && journal.value.lastSeq > 0) || (snapshots.ok && snapshots.value.length > 0);
  if (!hasCopy || (await canMakeDatabase())) return false;
  sessionStorage.setItem(key, 'yes');
  return true;
}
