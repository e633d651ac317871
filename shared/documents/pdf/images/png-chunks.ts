import { UnreadableImage } from './unreadable-image.ts';

/** What a PNG holds, its data still compressed (PNG, third edition, 5 and 11). */
export interface Png {
  width: number;
  height: number;
  bits: number;
  colour: PngColour;
  isInterlaced: boolean;
  palette: Uint8Array | null;
  /** What is transparent, in a form that depends on the colours. */
  transparency: Uint8Array | null;
  data: Uint8Array;
}

export const pngColours = { grey: 0, rgb: 2, palette: 3, greyAlpha: 4, rgbAlpha: 6 } as const;
export type PngColour = (typeof pngColours)[keyof typeof pngColours];

const allowedBits: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1)
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

/** The checksum of a chunk (PNG, annex D). */
function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (remainders[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

const signatureLength = 8;

function readChunks(file: Uint8Array): Map<string, Uint8Array[]> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = signatureLength; !chunks.has('IEND'); ) {
    const end = at + 8 + view.getUint32(at);
    if (view.getUint32(end) !== checksumOf(file.subarray(at + 4, end))) throw new UnreadableImage('damaged');
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    chunks.set(name, [...(chunks.get(name) ?? []), file.subarray(at + 8, end)]);
    at = end + 4;
  }
  return chunks;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Takes a PNG apart. Throws `UnreadableImage`; a read beyond the end is a `RangeError`. */
export function readPngChunks(file: Uint8Array): Png {
  const chunks = readChunks(file);
  const header = chunks.get('IHDR')?.[0];
  const data = chunks.get('IDAT');
  if (!header || !data) throw new UnreadableImage('damaged');
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const png: Png = {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits: view.getUint8(8),
    colour: view.getUint8(9) as PngColour,
    isInterlaced: view.getUint8(12) === 1,
    palette: chunks.get('PLTE')?.[0] ?? null,
    transparency: chunks.get('tRNS')?.[0] ?? null,
    data: joined(data),
  };
  const isKnown = allowedBits[png.colour]?.includes(png.bits) && png.width > 0 && png.height > 0;
  if (!isKnown || (png.colour === pngColours.palette && !png.palette)) throw new UnreadableImage('damaged');
  return png;
}
