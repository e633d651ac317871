import type { Drawing, PdfDocument } from '../pdf/drawing.ts';
import { calibrationMarks, type PaperPoint, type PaperSize } from './printer-matrix.ts';

/** What the sheet says, in the person's language. */
export interface CalibrationWords {
  title: string;
  /** What to do, a line each. */
  steps: readonly string[];
  /** Under the ruler: how long it must be. */
  ruler: string;
  /** BCP 47. */
  language: string;
}

const pointsPerMm = 72 / 25.4;
/** Millimetres. */
const rulerLength = 100;
const armLength = 8;
const thin = 0.2 * pointsPerMm;

/**
 * One page to measure a printer's tray by: three crosses at the places of `calibrationMarks`, named A, B and C, and two
 * rulers of 100 mm that cross in the middle of the page. `page`: millimetres. `createdAt`: ISO 8601 instant.
 */
export function calibrationSheet(page: PaperSize, words: CalibrationWords, createdAt: string): PdfDocument {
  const drawings = [...marks(page), ...rulers(page), ...texts(page, words)].map((one) => onPage(one, page));
  const size = { width: page.width * pointsPerMm, height: page.height * pointsPerMm };
  return {
    title: words.title,
    language: words.language,
    createdAt,
    common: [],
    pages: [{ ...size, common: null, drawings }],
    images: new Map(),
  };
}

/** In millimetres from the upper left corner. */
type Placed =
  | { kind: 'line'; from: PaperPoint; to: PaperPoint }
  | { kind: 'text'; at: PaperPoint; text: string; size: number; bold: boolean };

function onPage(one: Placed, { height }: PaperSize): Drawing {
  const across = (x: number) => x * pointsPerMm;
  const up = (y: number) => (height - y) * pointsPerMm;
  if (one.kind === 'line') {
    const [start, end] = [
      { x: across(one.from.x), y: up(one.from.y) },
      { x: across(one.to.x), y: up(one.to.y) },
    ];
    return { kind: 'line', ...start, toX: end.x, toY: end.y, thickness: thin };
  }
  const face = one.bold ? 'sansBold' : 'sans';
  return { kind: 'text', face, size: one.size, x: across(one.at.x), y: up(one.at.y), text: one.text };
}

const line = (fromX: number, fromY: number, toX: number, toY: number): Placed => ({
  kind: 'line',
  from: { x: fromX, y: fromY },
  to: { x: toX, y: toY },
});
const text = (x: number, y: number, words: string, size: number, bold = false): Placed => ({
  ...{ kind: 'text', at: { x, y } },
  ...{ text: words, size, bold },
});

function marks(page: PaperSize): Placed[] {
  const { upperLeft, upperRight, lowerLeft } = calibrationMarks(page);
  const named: [string, PaperPoint][] = [
    ['A', upperLeft],
    ['B', upperRight],
    ['C', lowerLeft],
  ];
  return named.flatMap(([name, { x, y }]) => [
    line(x - armLength, y, x + armLength, y),
    line(x, y - armLength, x, y + armLength),
    text(x + 2, y - 2, name, 14, true),
    text(x + 2, y + 6, `${x} × ${y}`, 9),
  ]);
}

/** A tick each millimetre, longer each five and ten. */
function rulers({ width, height }: PaperSize): Placed[] {
  const [left, top] = [(width - rulerLength) / 2, (height - rulerLength) / 2];
  const [middleX, middleY] = [width / 2, height / 2];
  const ticks = Array.from({ length: rulerLength + 1 }, (_, at) => at).flatMap((at): Placed[] => {
    const tick = at % 10 === 0 ? 4 : at % 5 === 0 ? 3 : 1.5;
    const ends = at === 0 || at === rulerLength;
    return [
      line(left + at, middleY - tick, left + at, middleY),
      line(middleX - tick, top + at, middleX, top + at),
      ...(ends ? [text(left + at - 1, middleY - 5, String(at), 9)] : []),
      ...(ends ? [text(middleX - 11, top + at + 1, String(at), 9)] : []),
    ];
  });
  return [
    line(left, middleY, left + rulerLength, middleY),
    line(middleX, top, middleX, top + rulerLength),
    ...ticks,
  ];
}

/** Between the marks and the rulers, where nothing else stands on the smallest sheet of certificates, A5. */
function texts({ width, height }: PaperSize, words: CalibrationWords): Placed[] {
  return [
    text(36, 20, words.title, 14, true),
    ...words.steps.map((step, index) => text(36, 30 + index * 6, step, 10)),
    text(width / 2 + 4, height / 2 + 6, words.ruler, 10),
  ];
}
