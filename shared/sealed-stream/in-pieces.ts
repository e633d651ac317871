import type { Bytes } from './stream-header.ts';

export interface Piece {
  bytes: Bytes;
  /** Whether nothing follows. */
  last: boolean;
}

/**
 * Cuts a stream into pieces of `size` bytes; only the last one may be shorter, and it is empty only where the whole
 * stream is. Holds one piece at a time; the pieces are copies.
 */
export async function* inPieces(source: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Piece> {
  let piece = new Uint8Array(size);
  let filled = 0;
  for await (const given of source) {
    for (let from = 0; from < given.length; ) {
      // A full piece waits until it is known whether something follows it.
      if (filled === size) {
        yield { bytes: piece, last: false };
        piece = new Uint8Array(size);
        filled = 0;
      }
      const part = given.subarray(from, from + size - filled);
      piece.set(part, filled);
      filled += part.length;
      from += part.length;
    }
  }
  yield { bytes: piece.slice(0, filled), last: true };
}
