import type { Outcome } from '#shared/model/problem.ts';
import type { StorageService } from './storage-service.ts';

/** A call of the storage as a message. */
export type StorageRequest = {
  [Call in keyof StorageService]: { call: Call; args: Parameters<StorageService[Call]> };
}[keyof StorageService];

/** Does what a message asks for. */
export function answerStorageRequest(
  service: StorageService,
  { call, args }: StorageRequest,
): Promise<Outcome<unknown>> {
  const method = service[call] as (...given: unknown[]) => Promise<Outcome<unknown>>;
  return method(...args);
}

const calls: Readonly<Record<keyof StorageService, true>> = {
  openJournal: true,
  append: true,
  readJournal: true,
  trimJournal: true,
  setJournalAside: true,
  verifyJournal: true,
  listFiles: true,
  readFile: true,
  beginFile: true,
  writeFile: true,
  commitFile: true,
  dropFile: true,
  removeFile: true,
  space: true,
};

/** The storage behind messages: each call is sent, and what comes back is its answer. */
export function storageThrough(send: (request: StorageRequest) => Promise<Outcome<unknown>>): StorageService {
  const methods = Object.keys(calls).map((call) => [
    call,
    (...args: unknown[]) => send({ call, args } as StorageRequest),
  ]);
  return Object.fromEntries(methods) as StorageService;
}
