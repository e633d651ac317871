import type { Outcome } from '#shared/model/problem.ts';
import { answerStorageRequest, type StorageRequest } from '#shared/storage/answer-requests.ts';
import { storageOver } from '#shared/storage/file-storage.ts';
import { StorageRefusal, storageAnswer } from '#shared/storage/storage-answer.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import { asStorageError, diskFiles } from './storage-files.ts';
import { lockStorage } from './storage-lock.ts';

type Answer = (request: StorageRequest) => Promise<Outcome<unknown>>;

/** Answers the page's calls of the storage in `folder`; it is opened, and locked, at the first. */
export function storageIn(folder: () => string): Answer {
  let opening: Promise<Outcome<StorageService>> | null = null;
  return async (request) => {
    opening ??= openStorage(folder());
    const opened = await opening;
    if (opened.ok) return answerStorageRequest(opened.value, request);
    // The other process may have gone, or the folder be mended, when the person tries again.
    opening = null;
    return opened;
  };
}

const openStorage = (folder: string): Promise<Outcome<StorageService>> =>
  storageAnswer(async () => {
    const locked = await asStorageError(() => lockStorage(folder));
    if (!locked) throw new StorageRefusal('storageLocked');
    return storageOver(diskFiles(folder), { folder });
  });
