import type { Bytes, StreamHeader } from './stream-header.ts';

/** How one stream's chunks are sealed: the key, and what AES-GCM takes for the chunk with this place. */
export interface ChunkSealing {
  key: CryptoKey;
  paramsOf(index: number, last: boolean): AesGcmParams;
}

const mostChunks = 2 ** 32;

/**
 * Every stream has a key of its own: HKDF-SHA-256 of the given key with the header's salt and, as info,
 * `ereje sealed stream 1`, a zero byte and the context. The nonce of a chunk is the header's prefix (7 bytes), its
 * place from 0 (4 bytes, big end first) and 1 for the last chunk, 0 for the others; the header is associated data.
 */
export async function chunkSealing(
  header: StreamHeader,
  key: CryptoKey,
  context: string,
): Promise<ChunkSealing> {
  const info = new TextEncoder().encode(`ereje sealed stream 1\0${context}`);
  const derived = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: header.salt, info },
    key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return {
    key: derived,
    paramsOf(index, last) {
      if (index >= mostChunks) throw new RangeError('A sealed stream has at most 2^32 chunks');
      return { name: 'AES-GCM', iv: nonceOf(header.noncePrefix, index, last), additionalData: header.bytes };
    },
  };
}

function nonceOf(prefix: Bytes, index: number, last: boolean): Bytes {
  const nonce = new Uint8Array(12);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(7, index);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
