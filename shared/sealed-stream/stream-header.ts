/** `EJSS`: how every sealed stream begins. */
const magic = [0x45, 0x4a, 0x53, 0x53];
const version = 1;

/** Bytes of a header: magic 4, version 1, chunk size 4, salt 32, nonce prefix 7. */
export const headerSize = 48;
/** Bytes that sealing adds to each chunk: the tag of AES-GCM. */
export const tagSize = 16;
/** Bytes of plain text in a chunk, where the writer does not choose. */
export const usualChunkSize = 256 * 1024;
export const chunkSizeLimits = { least: 1024, most: 1024 * 1024 };

export type Bytes = Uint8Array<ArrayBuffer>;

export interface StreamHeader {
  /** Bytes of plain text in every chunk but the last. */
  chunkSize: number;
  salt: Bytes;
  noncePrefix: Bytes;
  /** The header as it stands in the stream: every chunk is bound to it. */
  bytes: Bytes;
}

/** What was read is no sealed stream, or not the one that was written under this key and context. */
export class SealedStreamDamaged extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SealedStreamDamaged';
  }
}

/** A new header with a random salt and nonce prefix. */
export function newHeader(chunkSize: number): StreamHeader {
  const { least, most } = chunkSizeLimits;
  if (!Number.isInteger(chunkSize) || chunkSize < least || chunkSize > most) {
    throw new RangeError(`A chunk has ${least} to ${most} bytes, not ${chunkSize}`);
  }
  const bytes = crypto.getRandomValues(new Uint8Array(headerSize));
  bytes.set(magic);
  bytes[4] = version;
  new DataView(bytes.buffer).setUint32(5, chunkSize);
  return withParts(bytes, chunkSize);
}

const withParts = (bytes: Bytes, chunkSize: number): StreamHeader => ({
  chunkSize,
  salt: bytes.slice(9, 41),
  noncePrefix: bytes.slice(41, 48),
  bytes,
});

/** Reads a header back; throws `SealedStreamDamaged` where it is none. */
export function readHeader(bytes: Bytes): StreamHeader {
  const known = bytes.length === headerSize && magic.every((byte, index) => bytes[index] === byte);
  if (!known || bytes[4] !== version) throw new SealedStreamDamaged('no sealed stream');
  const chunkSize = new DataView(bytes.buffer, bytes.byteOffset).getUint32(5);
  const { least, most } = chunkSizeLimits;
  if (chunkSize < least || chunkSize > most) throw new SealedStreamDamaged('an impossible chunk size');
  return withParts(bytes, chunkSize);
}
