import { chunkSealing } from './chunk-sealing.ts';
import { inPieces } from './in-pieces.ts';
import type { SealingKey } from './seal-stream.ts';
import { type Bytes, headerSize, readHeader, SealedStreamDamaged, tagSize } from './stream-header.ts';

/**
 * Opens what `sealStream` gave; each piece was checked before it is given. Throws `SealedStreamDamaged` where a byte
 * differs, chunks are missing, doubled or in another order, something follows the end, or key or context are others.
 * What was given before the throw is authentic, but is not the whole.
 */
export async function* openStream(
  source: AsyncIterable<Uint8Array>,
  { key, context }: SealingKey,
): AsyncGenerator<Bytes> {
  const { head, rest } = await splitHead(source);
  const header = readHeader(head);
  const sealing = await chunkSealing(header, key, context);
  let index = 0;
  for await (const { bytes, last } of inPieces(rest, header.chunkSize + tagSize)) {
    const params = sealing.paramsOf(index, last);
    const opened = await crypto.subtle.decrypt(params, sealing.key, bytes).catch((cause: unknown) => {
      throw new SealedStreamDamaged(`chunk ${index} does not open`, { cause });
    });
    // A writer makes an empty chunk only for an empty stream.
    if (opened.byteLength === 0 && index > 0) throw new SealedStreamDamaged('an empty chunk at the end');
    yield new Uint8Array(opened);
    index += 1;
  }
}

/** The first bytes of a stream, and the stream of what follows them. */
async function splitHead(
  source: AsyncIterable<Uint8Array>,
): Promise<{ head: Bytes; rest: AsyncIterable<Uint8Array> }> {
  const reader = source[Symbol.asyncIterator]();
  const head = new Uint8Array(headerSize);
  let filled = 0;
  while (filled < headerSize) {
    const { value, done } = await reader.next();
    if (done) throw new SealedStreamDamaged('cut in its header');
    const part = value.subarray(0, headerSize - filled);
    head.set(part, filled);
    filled += part.length;
    if (part.length < value.length) return { head, rest: after(value.subarray(part.length), reader) };
  }
  return { head, rest: after(new Uint8Array(), reader) };
}

async function* after(first: Uint8Array, reader: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
  } finally {
    await reader.return?.();
  }
}
