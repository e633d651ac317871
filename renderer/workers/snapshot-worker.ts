/// <reference lib="webworker" />
import { openDatabase } from '#renderer/data/database.ts';
import { snapshotBytes } from '#renderer/data/store/snapshot-format.ts';
import type { SnapshotRequest } from './snapshot-stream.ts';

/*
 * Reads the whole store and packs it, off the interface's thread. The page asks for one portion at a time, so that no
 * more is in memory than it can put on the disk.
 */

declare const self: DedicatedWorkerGlobalScope;

let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | null = null;

self.onmessage = async ({ data }: MessageEvent<SnapshotRequest>) => {
  try {
    if (data.begin)
      reader = snapshotBytes(openDatabase(data.begin.database), data.begin.createdAt).getReader();
    const part = await reader?.read();
    if (part?.value) self.postMessage({ bytes: part.value }, [part.value.buffer]);
    else self.postMessage({ bytes: null });
  } catch (error) {
    self.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
};
