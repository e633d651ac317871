import { crc32, deflateSync } from 'node:zlib';

/** An image to be written as a PNG: `samples` are the numbers of each point, row after row. */
export interface PngToMake {
  width: number;
  height: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  colour: 0 | 2 | 3 | 4 | 6;
  bits: number;
  samples: readonly number[];
  palette?: readonly number[];
  transparency?: readonly number[];
  interlaced?: boolean;
}

const perPoint = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** The points' numbers as bytes, the first bits first. */
function packed(numbers: readonly number[], bits: number): Buffer {
  const digits = numbers.map((number) => number.toString(2).padStart(bits, '0')).join('');
  const bytes = digits.match(/.{1,8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const by = (value: number) => Math.abs(estimate - value);
  if (by(left) <= by(up) && by(left) <= by(upLeft)) return left;
  return by(up) <= by(upLeft) ? up : upLeft;
}

/** Each row with another filter, so that all five are met. */
function filtered(row: Buffer, above: Buffer, filter: number, step: number): Buffer {
  const bytes = Array.from(row, (byte, at) => {
    const left = row[at - step] ?? 0;
    const up = above[at] ?? 0;
    const upLeft = at >= step ? (above[at - step] ?? 0) : 0;
    return (byte - ([0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0)) & 0xff;
  });
  return Buffer.from([filter, ...bytes]);
}

/** Writes the PNG, independently of what reads it. */
export function makePng(image: PngToMake): Uint8Array {
  const { width, height, colour, bits, samples, palette, transparency, interlaced } = image;
  const count = perPoint[colour];
  const step = Math.max(1, (count * bits) >> 3);
  const rows: Buffer[] = [];
  for (const [left, top, right, down] of interlaced ? passes : [[0, 0, 1, 1] as const]) {
    let above: Buffer = Buffer.alloc(0);
    for (let y = top; y < height; y += down) {
      const numbers: number[] = [];
      for (let x = left; x < width; x += right)
        numbers.push(...samples.slice((y * width + x) * count, (y * width + x + 1) * count));
      if (numbers.length === 0) continue;
      const row = packed(numbers, bits);
      rows.push(filtered(row, above, rows.length % 5, step));
      above = row;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colour, 0, 0, interlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    ...(transparency ? [chunk('tRNS', Buffer.from(transparency))] : []),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
