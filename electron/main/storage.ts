import { failure, type Outcome } from '#shared/model/problem.ts';
import { answerStorageRequest, type StorageRequest } from '#shared/storage/answer-requests.ts';
import { storageOver } from '#shared/storage/file-storage.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import { diskFiles } from './storage-files.ts';
import { lockStorage } from './storage-lock.ts';

type Answer = (request: StorageRequest) => Promise<Outcome<unknown>>;

/** Answers the page's calls of the storage in `folder`; it is opened, and locked, at the first. */
export function storageIn(folder: () => string): Answer {
  let opening: Promise<StorageService | null> | null = null;
  return async (request) => {
    opening ??= openStorage(folder());
    const service = await opening;
    if (service) return answerStorageRequest(service, request);
    // The other process may have gone when the person tries again.
    opening = null;
    return failure('storageLocked');
  };
}

async function openStorage(folder: string): Promise<StorageService | null> {
  return (await lockStorage(folder)) ? storageOver(diskFiles(folder), { folder }) : null;
}
