import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { SaveTarget } from '#renderer/platform/platform.ts';
import { type Outcome, success } from '#shared/model/problem.ts';

export interface Poured {
  size: number;
  verified: boolean;
}

/** Largest portion that is handed over at once; smaller ones are put together. */
const handed = 1024 * 1024;

/**
 * Writes a stream to where the person chose, reads it back where that is possible, and gives it its name. What the
 * stream throws, and an abort, is thrown on; nothing is left of the file then.
 */
export async function pour(
  bytes: AsyncIterable<Uint8Array>,
  target: SaveTarget,
  { onBytes, signal }: { onBytes?: (size: number) => void; signal?: AbortSignal } = {},
): Promise<Outcome<Poured>> {
  const hash = sha256.create();
  let size = 0;
  try {
    for await (const part of inLargePortions(bytes)) {
      signal?.throwIfAborted();
      hash.update(part);
      const written = await target.write(part);
      if (!written.ok) {
        await target.drop();
        return written;
      }
      size += part.length;
      onBytes?.(size);
    }
    signal?.throwIfAborted();
  } catch (error) {
    await target.drop();
    throw error;
  }
  const committed = await target.commit(bytesToHex(hash.digest()));
  return committed.ok ? success({ size, verified: committed.value.verified }) : committed;
}

async function* inLargePortions(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  const joined = () => {
    const whole = new Uint8Array(size);
    let at = 0;
    for (const part of waiting) {
      whole.set(part, at);
      at += part.length;
    }
    waiting = [];
    size = 0;
    return whole;
  };
  for await (const part of bytes) {
    if (size + part.length > handed && size > 0) yield joined();
    waiting.push(part);
    size += part.length;
  }
  if (size > 0) yield joined();
}
