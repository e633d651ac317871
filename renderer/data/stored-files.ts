import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type Outcome, success } from '#shared/model/problem.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import { StorageRefused } from './storage-refused.ts';

/** Bytes that are in memory at a time. */
export const portion = 1024 * 1024;

export type WholeFiles = Pick<
  StorageService,
  'listFiles' | 'readFile' | 'beginFile' | 'writeFile' | 'commitFile' | 'dropFile' | 'removeFile'
>;

/** The bytes of a file of the storage; throws `StorageRefused`. */
export async function* storedBytes(
  storage: Pick<StorageService, 'readFile'>,
  name: string,
): AsyncGenerator<Uint8Array> {
  for (let from = 0; ; from += portion) {
    const part = await storage.readFile(name, from, from + portion);
    if (!part.ok) throw new StorageRefused(part.problem);
    if (part.value.length > 0) yield part.value;
    if (part.value.length < portion) return;
  }
}

/** The bytes of a file that a person gave; rejects where it cannot be read. */
export async function* blobBytes(file: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < file.size; from += portion) {
    yield new Uint8Array(await file.slice(from, from + portion).arrayBuffer());
  }
}

/**
 * Writes a stream into a file of the storage, which reads it back before it counts. What the stream throws is thrown
 * on, and nothing stays of the file. Gives its size in bytes.
 */
export async function keepStream(
  storage: WholeFiles,
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome<number>> {
  const begun = await storage.beginFile();
  if (!begun.ok) return begun;
  const hash = sha256.create();
  let size = 0;
  try {
    for await (const part of bytes) {
      hash.update(part);
      size += part.byteLength;
      const written = await storage.writeFile(begun.value, part);
      if (!written.ok) throw new StorageRefused(written.problem);
    }
  } catch (error) {
    await storage.dropFile(begun.value);
    if (error instanceof StorageRefused) return { ok: false, problem: error.problem };
    throw error;
  }
  const kept = await storage.commitFile(begun.value, name, bytesToHex(hash.digest()));
  return kept.ok ? success(size) : kept;
}

/** The same bytes as a stream. */
export function asStream(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const next = await bytes.next();
      if (next.done) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
  });
}
