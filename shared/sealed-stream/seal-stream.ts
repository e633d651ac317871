import { chunkSealing } from './chunk-sealing.ts';
import { inPieces } from './in-pieces.ts';
import { type Bytes, newHeader, usualChunkSize } from './stream-header.ts';

export interface SealingKey {
  /** An HKDF key with the use `deriveKey`. */
  key: CryptoKey;
  /** What the stream is, as `attachment:<hash>`: it opens only as that. */
  context: string;
}

/**
 * Seals a stream with AES-256-GCM in chunks (the STREAM construction): gives the header, then each chunk with its tag.
 * Holds two chunks at a time. `docs/backup-format.md` has the format to the byte.
 */
export async function* sealStream(
  source: AsyncIterable<Uint8Array>,
  { key, context }: SealingKey,
  chunkSize = usualChunkSize,
): AsyncGenerator<Bytes> {
  const header = newHeader(chunkSize);
  const sealing = await chunkSealing(header, key, context);
  yield header.bytes;
  let index = 0;
  for await (const { bytes, last } of inPieces(source, chunkSize)) {
    const params = sealing.paramsOf(index, last);
    yield new Uint8Array(await crypto.subtle.encrypt(params, sealing.key, bytes));
    index += 1;
  }
}
