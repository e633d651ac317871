import { storageOver } from '#shared/storage/file-storage.ts';
import { memoryFiles } from '#shared/storage/memory-files.ts';
import type { StorageFiles } from '#shared/storage/storage-files.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import type { AttachmentPlace } from './kept-attachments.ts';

/** A computer's storage in memory, and a key for its attached files. */
export interface TestPlace extends AttachmentPlace {
  files: StorageFiles;
  storage: StorageService;
  secret: Uint8Array<ArrayBuffer>;
}

export async function testPlace(files: StorageFiles = memoryFiles()): Promise<TestPlace> {
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return { files, storage: storageOver(files, { folder: null }), key, secret };
}
