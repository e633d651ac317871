import { type Png, type PngColour, pngColours } from './png-chunks.ts';
import { UnreadableImage } from './unreadable-image.ts';

const samplesByColour: Readonly<Record<PngColour, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** How many numbers a point has. */
export const samplesOf = ({ colour }: Png): number => samplesByColour[colour];

/** Left, top, step to the right, step down of each pass (PNG, 8.2). */
const interlaced = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const wholeImage = [[0, 0, 1, 1]] as const;

function nearest(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toUpLeft = Math.abs(estimate - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}

/** What the filter foretells for a byte from those before it (PNG, 9.2). */
function foretold(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return nearest(left, up, upLeft);
    default:
      throw new UnreadableImage('damaged');
  }
}

function unfilter(row: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  for (let at = 0; at < row.length; at += 1) {
    const left = row[at - step] ?? 0;
    const upLeft = above[at - step] ?? 0;
    row[at] = (row[at] ?? 0) + foretold(filter, left, above[at] ?? 0, upLeft);
  }
}

/** A number of a row; of sixteen bits the upper eight, which is all that paper shows. */
function sampleAt(row: Uint8Array, index: number, bits: number): number {
  if (bits === 8) return row[index] ?? 0;
  if (bits === 16) return row[2 * index] ?? 0;
  const place = index * bits;
  return ((row[place >> 3] ?? 0) >> (8 - bits - (place & 7))) & ((1 << bits) - 1);
}

/** The numbers of all points, row after row from the top. `raw` is the data of the image, no longer compressed. */
export function pngSamples(png: Png, raw: Uint8Array): Uint8Array {
  const { width, height, bits } = png;
  const samples = samplesOf(png);
  const step = Math.max(1, (samples * bits) >> 3);
  const all = new Uint8Array(width * height * samples);
  let at = 0;
  for (const [left, top, right, down] of png.isInterlaced ? interlaced : wholeImage) {
    const points = Math.ceil((width - left) / right);
    const length = Math.ceil((points * samples * bits) / 8);
    let above: Uint8Array = new Uint8Array(length);
    for (let y = top; y < height && points > 0; y += down) {
      const row = raw.subarray(at + 1, at + 1 + length);
      if (row.length < length) throw new UnreadableImage('damaged');
      unfilter(row, above, raw[at] ?? 0, step);
      for (let point = 0; point < points; point += 1)
        for (let sample = 0; sample < samples; sample += 1)
          all[(y * width + left + point * right) * samples + sample] = sampleAt(
            row,
            point * samples + sample,
            bits,
          );
      above = row;
      at += 1 + length;
    }
  }
  return all;
}

/** Whether the colours of the point are the one that counts as transparent. */
export function transparentColour({ colour, bits, transparency }: Png): readonly number[] | null {
  if (!transparency || colour === pngColours.palette) return null;
  const view = new DataView(transparency.buffer, transparency.byteOffset, transparency.byteLength);
  const count = colour === pngColours.grey ? 1 : 3;
  return Array.from({ length: count }, (_, sample) => {
    const value = view.getUint16(2 * sample);
    return bits === 16 ? value >> 8 : value;
  });
}
