/// <reference lib="webworker" />
import type { SnapshotRequest } from './snapshot-stream.ts';

/*
 * Reads the whole store and packs it, off the interface's thread. The page asks for one portion at a time, so that no
 * more is in memory than it can put on the disk.
 */

declare const self: DedicatedWorkerGlobalScope;

type Reader = ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
let reader: Reader | null = null;

/** Loaded apart: the database finds its folder first, and a request that came before the answerer stands is lost. */
async function begin({ database, createdAt }: NonNullable<SnapshotRequest['begin']>): Promise<Reader> {
  const { openDatabase } = await import('#renderer/data/database.ts');
  const { snapshotBytes } = await import('#renderer/data/store/snapshot-format.ts');
  return snapshotBytes(openDatabase(database), createdAt).getReader();
}

self.onmessage = async ({ data }: MessageEvent<SnapshotRequest>) => {
  try {
    if (data.begin) reader = await begin(data.begin);
    const part = await reader?.read();
    if (part?.value) self.postMessage({ bytes: part.value }, [part.value.buffer]);
    else self.postMessage({ bytes: null });
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};
