import { storageOver } from '#shared/storage/file-storage.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import { journalLease } from './journal-lease.ts';
import { lastingNames } from './lasting-names.ts';
import { isMissing, opfsFiles } from './opfs-files.ts';

/** The second copy in the browser's private file system, or null where the browser has or gives none. */
export async function openOpfsStorage(folder: string): Promise<StorageService | null> {
  try {
    const root = await navigator.storage.getDirectory();
    const beforeNames = lastingNames(root);
    const files = opfsFiles(await folderIn(root, folder, beforeNames), beforeNames);
    const lease = journalLease(() => files.close('journal/'));
    return storageOver(files, { folder: null, alone: lease.alone, shared: lease.shared });
  } catch {
    return null;
  }
}

async function folderIn(
  root: FileSystemDirectoryHandle,
  name: string,
  beforeNames: () => Promise<void>,
): Promise<FileSystemDirectoryHandle> {
  try {
    return await root.getDirectoryHandle(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await beforeNames();
    return root.getDirectoryHandle(name, { create: true });
  }
}
