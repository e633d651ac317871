import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import { DocumentRefused } from './document-refused.ts';
import type { ArchiveEntry } from './read-directory.ts';
import { largestPart } from './size-limits.ts';

const localSignature = 0x04034b50;
const localLength = 30;
/** Packed bytes given to the inflater at a time: even at deflate's highest ratio a piece stays about 8 MB. */
const step = 8 * 1024;

/**
 * Unpacks one entry and hands it on piece by piece; stops as soon as it grows beyond a part's limit, whatever its
 * header said. The checksum is compared at the end: a damaged part is refused, not read wrongly.
 */
export function unpackPart(bytes: Uint8Array, entry: ArchiveEntry, take: (piece: Uint8Array) => void): void {
  const packed = packedBytes(bytes, entry);
  let size = 0;
  let crc = 0;
  const accept = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > largestPart) throw new DocumentRefused('docxTooLargeInside');
    crc = crc32(piece, crc);
    take(piece);
  };
  if (entry.method === 0) eachStep(packed, accept);
  else if (entry.method === 8) inflate(packed, accept);
  else throw new DocumentRefused('docxBroken');
  if (crc !== entry.crc) throw new DocumentRefused('docxBroken');
}

function packedBytes(bytes: Uint8Array, entry: ArchiveEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { headerOffset } = entry;
  if (headerOffset + localLength > bytes.length || view.getUint32(headerOffset, true) !== localSignature) {
    throw new DocumentRefused('docxBroken');
  }
  const names = view.getUint16(headerOffset + 26, true) + view.getUint16(headerOffset + 28, true);
  const start = headerOffset + localLength + names;
  if (start + entry.packedSize > bytes.length) throw new DocumentRefused('docxBroken');
  return bytes.subarray(start, start + entry.packedSize);
}

function eachStep(packed: Uint8Array, give: (piece: Uint8Array) => void): void {
  for (let at = 0; at < packed.length; at += step) give(packed.subarray(at, at + step));
}

function inflate(packed: Uint8Array, accept: (piece: Uint8Array) => void): void {
  let ended = false;
  const inflater = new Inflate((piece, final) => {
    accept(piece);
    ended ||= final;
  });
  try {
    eachStep(packed, (piece) => inflater.push(piece));
    inflater.push(new Uint8Array(0), true);
  } catch (error) {
    if (error instanceof DocumentRefused) throw error;
    // The inflater's own words name no cause that would help: the part is damaged.
    throw new DocumentRefused('docxBroken');
  }
  if (!ended) throw new DocumentRefused('docxBroken');
}
