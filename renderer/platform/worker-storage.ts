import { failure, type Outcome } from '#shared/model/problem.ts';
import { storageThrough } from '#shared/storage/answer-requests.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import type { StorageAnswer, StorageMessage } from '../workers/storage-worker.ts';

type Settle = (outcome: Outcome<unknown>) => void;

/** The second copy of a browser: a worker over its private file system, started at the first call. */
export function workerStorage(start: () => Worker = startWorker): StorageService {
  const waiting = new Map<number, Settle>();
  let worker: Worker | null = null;
  let lastId = 0;

  function settleAll(outcome: Outcome<unknown>): void {
    for (const settle of waiting.values()) settle(outcome);
    waiting.clear();
  }

  function started(): Worker {
    const next = start();
    next.onmessage = ({ data: { id, outcome } }: MessageEvent<StorageAnswer>) => {
      waiting.get(id)?.(outcome);
      waiting.delete(id);
    };
    next.onerror = (event) => {
      event.preventDefault();
      // Whoever waits must hear of it; the next call tries a new worker.
      settleAll(failure('storageFailed'));
      next.terminate();
      worker = null;
    };
    return next;
  }

  return storageThrough((request) => {
    worker ??= started();
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      worker?.postMessage({ id, request } satisfies StorageMessage);
    });
  });
}

const startWorker = () =>
  new Worker(new URL('../workers/storage-worker.ts', import.meta.url), { type: 'module' });
