import { expect, it } from 'vitest';
import { baselineJpeg, greyJpeg } from '../../../../test/setup/jpegs.ts';
import { makePng } from '../../../../test/setup/make-png.ts';
import { readImage } from './read-image.ts';

const png = makePng({
  width: 4,
  height: 4,
  colour: 6,
  bits: 8,
  samples: Array.from({ length: 64 }, (_, at) => at),
});

const small = { width: 1, height: 1, colour: 0, bits: 1, samples: [] } as const;

const changedAt = (file: Uint8Array, at: number, byte: number): Uint8Array => {
  const copy = new Uint8Array(file);
  copy[at] = byte;
  return copy;
};
const frameOf = (jpeg: Uint8Array): number => Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xc0]));

it('an image says how large it is; where all of it is opaque, nothing is said about that', () => {
  expect(readImage(png)).toMatchObject({ width: 4, height: 4, opacity: expect.any(Uint8Array) });
  expect(readImage(baselineJpeg)).toMatchObject({ width: 16, height: 16, bytes: baselineJpeg });
  const opaque = makePng({ width: 1, height: 1, colour: 6, bits: 8, samples: [1, 2, 3, 255] });
  expect(readImage(opaque).opacity).toBeUndefined();
});

it.each([
  ['no image', new TextEncoder().encode('<svg/>'), 'unknownFormat'],
  ['no bytes', new Uint8Array(), 'unknownFormat'],
  [
    'a JPEG of a kind that no viewer shows',
    changedAt(baselineJpeg, frameOf(baselineJpeg) + 1, 0xc3),
    'unusualJpeg',
  ],
  ['a JPEG of twelve bits', changedAt(greyJpeg, frameOf(greyJpeg) + 4, 12), 'unusualJpeg'],
  ['a PNG with one byte changed', changedAt(png, 50, 1), 'damaged'],
  ['a PNG larger than a page can need', makePng({ ...small, width: 60_000, height: 1000 }), 'tooLarge'],
])('%s is refused', (_, file, fault) => {
  expect(() => readImage(file)).toThrow(expect.objectContaining({ name: 'UnreadableImage', fault }));
});

it.each([
  ['PNG', png],
  ['JPEG', baselineJpeg],
])('a %s that was cut off anywhere is refused', (_, file) => {
  for (let length = 8; length < file.length; length += 1)
    expect(() => readImage(file.subarray(0, length)), `${length} bytes`).toThrow('damaged');
});
