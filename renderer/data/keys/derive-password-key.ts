import type { DerivePasswordKey } from '#shared/keys/password-key.ts';

/** scrypt in a worker of its own: it takes about a second and 128 MB, which go with the worker. */
export const derivePasswordKey: DerivePasswordKey = (password, salt, cost) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./scrypt-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = (event) => {
      worker.terminate();
      reject(new Error(event.message));
    };
    worker.postMessage({ password, salt, cost });
  });
