import type { Drawing, Matrix, PdfPage } from '../pdf/drawing.ts';
import type { Faces } from '../pdf/face.ts';
import { type Extent, extentOf } from './drawing-extent.ts';
import { quietModules } from './lay-out-code.ts';

export type Code = Extract<Drawing, { kind: 'qr' }>;

/** As a printer puts it on paper. */
const dotsPerInch = 300;
const pointsOfDot = 72 / dotsPerInch;
/** Light paper around the square with its quiet zone, in dots. */
const margin = 12;
/** A dot as its four bytes: opaque black and white. */
const black = 0xff000000;
const white = 0xffffffff;

const unchanged: Matrix = [1, 0, 0, 1, 0, 0];

/** The four sides of a frame; what it encloses stays light. */
function sidesOf(frame: Extract<Drawing, { kind: 'frame' }>): Extent[] {
  const { x, y, width, height, thickness } = frame;
  const half = thickness / 2;
  const outer = { left: x - half, right: x + width + half, bottom: y - half, top: y + height + half };
  return [
    { ...outer, right: x + half },
    { ...outer, left: x + width - half },
    { ...outer, top: y + half },
    { ...outer, bottom: y + height - half },
  ];
}

/**
 * What else is dark near the code. A text, a picture or a slanting line counts as dark all over: which of its dots are is
 * not known here. The grey mark of a sample does not hide a code.
 */
function darkPlaces(drawings: readonly Drawing[], near: Extent, faces: Faces): Extent[] {
  return drawings
    .filter((drawing) => drawing.kind !== 'qr' && !(drawing.kind === 'text' && drawing.grey !== undefined))
    .flatMap((drawing) => (drawing.kind === 'frame' ? sidesOf(drawing) : [extentOf(drawing, faces)]))
    .filter(
      ({ left, right, bottom, top }) =>
        left < near.right && right > near.left && bottom < near.top && top > near.bottom,
    );
}

/** The edges of a box after the matrix. */
function movedExtent({ left, right, bottom, top }: Extent, [a, b, c, d, e, f]: Matrix): Extent {
  const corners = [left, right].flatMap((x) => [bottom, top].map((y) => [x, y] as const));
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** Dots of paper, and where on the page each of them lies. */
interface Paper {
  width: number;
  height: number;
  dots: Uint32Array;
  /** The page's `x` and `y` of a dot: at the first dot, and how they change by column and row. */
  x: readonly [number, number, number];
  y: readonly [number, number, number];
  /** Dots that the page has; the rest is cut off. */
  columns: readonly [number, number];
  rows: readonly [number, number];
}

function emptyPaper(around: Extent, page: PdfPage): Paper {
  const [a, b, c, d, e, f] = page.matrix ?? unchanged;
  const on = movedExtent(around, [a, b, c, d, e, f]);
  const width = Math.ceil((on.right - on.left) / pointsOfDot) + 2 * margin;
  const height = Math.ceil((on.top - on.bottom) / pointsOfDot) + 2 * margin;
  const left = on.left - (margin - 0.5) * pointsOfDot;
  const top = on.top + (margin - 0.5) * pointsOfDot;
  const determinant = a * d - b * c;
  const clipped = (dot: number, most: number) => Math.min(most, Math.max(0, Math.ceil(dot)));
  return {
    ...{ width, height, dots: new Uint32Array(width * height).fill(white) },
    // Back from the paper to the page, on which the drawings stand.
    x: [
      (d * (left - e) - c * (top - f)) / determinant,
      (d * pointsOfDot) / determinant,
      (c * pointsOfDot) / determinant,
    ],
    y: [
      (a * (top - f) - b * (left - e)) / determinant,
      (-b * pointsOfDot) / determinant,
      (-a * pointsOfDot) / determinant,
    ],
    columns: [clipped(-left / pointsOfDot, width), clipped((page.width - left) / pointsOfDot, width)],
    rows: [clipped((top - page.height) / pointsOfDot, height), clipped(top / pointsOfDot, height)],
  };
}

function paint(paper: Paper, isDark: (x: number, y: number) => boolean): void {
  const { x, y, dots, width } = paper;
  for (let row = paper.rows[0]; row < paper.rows[1]; row++) {
    for (let column = paper.columns[0]; column < paper.columns[1]; column++) {
      if (isDark(x[0] + column * x[1] + row * x[2], y[0] + column * y[1] + row * y[2]))
        dots[row * width + column] = black;
    }
  }
}

function darkModules({ x, y, size, modules }: Code): (atX: number, atY: number) => boolean {
  const across = modules.length;
  const perPoint = across / size;
  const dark = Uint8Array.from(modules.flat(), Number);
  const top = y + size;
  return (atX, atY) => {
    const column = Math.floor((atX - x) * perPoint);
    const row = Math.floor((top - atY) * perPoint);
    return column >= 0 && column < across && row >= 0 && row < across && dark[row * across + column] === 1;
  };
}

/** The dots of the paper around a code at 300 dpi, four bytes a dot, after the page's matrix and with all that stands there. */
export function dotsAroundCode(
  code: Code,
  page: PdfPage,
  drawings: readonly Drawing[],
  faces: Faces,
): { width: number; height: number; data: Uint8Array } {
  const quiet = (code.size / code.modules.length) * quietModules;
  const square = {
    left: code.x - quiet,
    right: code.x + code.size + quiet,
    bottom: code.y - quiet,
    top: code.y + code.size + quiet,
  };
  const paper = emptyPaper(square, page);
  paint(paper, darkModules(code));
  for (const { left, right, bottom, top } of darkPlaces(drawings, square, faces))
    paint(paper, (x, y) => x >= left && x < right && y >= bottom && y < top);
  return { width: paper.width, height: paper.height, data: new Uint8Array(paper.dots.buffer) };
}
