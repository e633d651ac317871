import type { Database } from '#renderer/data/database.ts';

/** What the page asks of the worker: a new snapshot's first portion, or the next one. */
export interface SnapshotRequest {
  begin?: { database: string; createdAt: string };
}

type Answer = { bytes: Uint8Array<ArrayBuffer> | null } | { failed: string };

/** The bytes of a snapshot of the whole store, read and packed in a worker. */
export function snapshotStream(db: Database, createdAt: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { type: 'module' });
  let request: SnapshotRequest = { begin: { database: db.name, createdAt } };
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const answer = await ask(worker, request);
        request = {};
        if ('failed' in answer) throw new Error(answer.failed);
        if (answer.bytes) return controller.enqueue(answer.bytes);
        worker.terminate();
        controller.close();
      },
      cancel: () => worker.terminate(),
    },
    { highWaterMark: 0 },
  );
}

const ask = (worker: Worker, request: SnapshotRequest): Promise<Answer> =>
  new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = ({ message }) => resolve({ failed: message });
    worker.postMessage(request);
  });
