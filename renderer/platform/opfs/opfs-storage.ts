import { storageOver } from '#shared/storage/file-storage.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import { journalLease } from './journal-lease.ts';
import { opfsFiles } from './opfs-files.ts';

/** The second copy in the browser's private file system, or null where the browser has or gives none. */
export async function openOpfsStorage(folder: string): Promise<StorageService | null> {
  try {
    const root = await navigator.storage.getDirectory();
    const files = opfsFiles(await root.getDirectoryHandle(folder, { create: true }));
    const lease = journalLease(() => files.close('journal/'));
    return storageOver(files, { folder: null, alone: lease.alone, shared: lease.shared });
  } catch {
    return null;
  }
}
