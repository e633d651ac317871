import { expect, it } from 'vitest';
import { writePdf } from '#shared/documents/pdf/write-pdf.ts';
import { baselineJpeg, cmykJpeg, greyJpeg, progressiveJpeg } from '../setup/jpegs.ts';
import { makePng, type PngToMake } from '../setup/make-png.ts';
import { programFaces } from '../setup/program-faces.ts';
import { colourAt, type PaintedPage, paintPage } from './pdf/render-page.ts';

const faces = programFaces();
const side = 16;
/** Painted points to a point of the image; its middle is looked at, since poppler rounds the edges. */
const dots = 4;
const middleOf = (page: PaintedPage, x: number, y: number) =>
  colourAt(page, dots * x + dots / 2, dots * y + dots / 2);

/** The image alone on a page, a point of the page for each of its own. */
function painted(image: Uint8Array) {
  const drawing = { kind: 'image', x: 0, y: 0, width: side, height: side, image: 'one' } as const;
  const pages = [{ width: side, height: side, common: null, drawings: [drawing] }];
  const about = { title: 'Image', language: 'kk-KZ', createdAt: '2026-11-23T10:00:00.000Z', common: [] };
  const pdf = Buffer.concat([...writePdf({ ...about, pages, images: new Map([['one', image]]) }, faces)]);
  return { page: paintPage(pdf, 1, 72 * dots), pdf };
}

/** Any numbers, the same each time. */
function numbers(count: number, below: number): number[] {
  let state = 7;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor(state / 65536) % below;
  });
}

type Kind = Pick<PngToMake, 'colour' | 'bits'>;
const kinds: Kind[] = [
  ...[1, 2, 4, 8, 16].map((bits) => ({ colour: 0, bits }) as const),
  ...[8, 16].map((bits) => ({ colour: 2, bits }) as const),
  ...[1, 2, 4, 8].map((bits) => ({ colour: 3, bits }) as const),
  ...[8, 16].map((bits) => ({ colour: 4, bits }) as const),
  ...[8, 16].map((bits) => ({ colour: 6, bits }) as const),
];
const perPoint = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A picture of this kind, and what each point looks like on white paper. */
function picture({ colour, bits }: Kind, more: Partial<PngToMake>) {
  const count = perPoint[colour];
  const samples = numbers(side * side * count, 2 ** bits);
  const palette = colour === 3 ? numbers(3 * 2 ** bits, 256) : undefined;
  const png = makePng({
    width: side,
    height: side,
    colour,
    bits,
    samples,
    ...(palette ? { palette } : {}),
    ...more,
  });
  const shade = (value: number) => (bits === 16 ? value >> 8 : (value * 255) / (2 ** bits - 1));
  const looks = (x: number, y: number): number[] => {
    const point = samples.slice((y * side + x) * count, (y * side + x + 1) * count);
    if (palette) {
      const index = point[0] ?? 0;
      const opacity = (more.transparency?.[index] ?? 255) / 255;
      return palette.slice(3 * index, 3 * index + 3).map((value) => 255 + (value - 255) * opacity);
    }
    const shades = point.map(shade);
    const colours = count < 3 ? [shades[0], shades[0], shades[0]] : shades.slice(0, 3);
    const alpha = count === 2 ? shades[1] : count === 4 ? shades[3] : 255;
    return colours.map((value) => 255 + (((value ?? 0) - 255) * (alpha ?? 255)) / 255);
  };
  return { png, looks };
}

const cases = kinds.flatMap((kind) => [false, true].map((interlaced) => ({ ...kind, interlaced })));

it.each(cases)('a PNG of colours $colour with $bits bits, interlaced: $interlaced', (kind) => {
  const { png, looks } = picture(kind, { interlaced: kind.interlaced });
  const { page } = painted(png);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      for (const [colour, value] of middleOf(page, x, y).entries())
        expect(Math.abs(value - (looks(x, y)[colour] ?? 0)), `${x} ${y}`).toBeLessThanOrEqual(2);
});

it('a PNG whose palette has transparent colours', () => {
  const { png, looks } = picture({ colour: 3, bits: 2 }, { transparency: [0, 128, 255] });
  const { page } = painted(png);
  for (let at = 0; at < side; at += 1)
    for (const [colour, value] of middleOf(page, at, at).entries())
      expect(Math.abs(value - (looks(at, at)[colour] ?? 0))).toBeLessThanOrEqual(2);
});

const squares = (image: Uint8Array) => {
  const { page, pdf } = painted(image);
  const corners = [
    [3, 3],
    [12, 3],
    [3, 12],
    [12, 12],
  ] as const;
  const near = (value: number) => (value < 90 ? 'dark' : value > 170 ? 'light' : 'between');
  return {
    colours: corners.map(([x, y]) => middleOf(page, x, y).map(near).join(' ')),
    isArchival: pdf.includes('pdfaid:part'),
  };
};

it.each([
  ['baseline', baselineJpeg],
  ['progressive', progressiveJpeg],
])('a %s JPEG in colours', (_, image) => {
  const colours = ['dark light dark', 'light light light', 'dark dark dark', 'light dark dark'];
  expect(squares(image)).toEqual({ colours, isArchival: true });
});

it('a grey JPEG', () => {
  const [green, white, black, red] = squares(greyJpeg).colours;
  expect([white, black]).toEqual(['light light light', 'dark dark dark']);
  expect([green, red]).not.toContain(black);
});

it("a JPEG in printer's colours is shown in its own, and the document is then none for archives", () => {
  const colours = ['between light dark', 'light light light', 'dark dark dark', 'light dark dark'];
  expect(squares(cmykJpeg)).toEqual({ colours, isArchival: false });
});
