import decodeQR from 'qr/decode.js';
import type { Drawing, Matrix, PdfPage } from '../pdf/drawing.ts';
import type { Faces } from '../pdf/face.ts';
import { type Extent, extentOf } from './drawing-extent.ts';
import { quietModules } from './lay-out-code.ts';

type Code = Extract<Drawing, { kind: 'qr' }>;

/** As a printer puts it on paper. */
const dotsPerInch = 300;
const pointsOfDot = 72 / dotsPerInch;
/** Light paper around the square with its quiet zone, in dots. */
const margin = 12;

const same: Matrix = [1, 0, 0, 1, 0, 0];

const isIn = ({ left, right, bottom, top }: Extent, x: number, y: number): boolean =>
  x >= left && x < right && y >= bottom && y < top;

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

/** What else is dark near the code. A text or a picture counts as dark all over: which of its dots are is not known here. */
function darkPlaces(drawings: readonly Drawing[], near: Extent, faces: Faces): Extent[] {
  return drawings
    .filter((drawing) => drawing.kind !== 'qr' && !(drawing.kind === 'text' && drawing.grey !== undefined))
    .flatMap((drawing) => (drawing.kind === 'frame' ? sidesOf(drawing) : [extentOf(drawing, faces)]))
    .filter(
      ({ left, right, bottom, top }) =>
        left < near.right && right > near.left && bottom < near.top && top > near.bottom,
    );
}

function isDarkModule({ x, y, size, modules }: Code, atX: number, atY: number): boolean {
  const column = Math.floor(((atX - x) / size) * modules.length);
  const row = Math.floor(((y + size - atY) / size) * modules.length);
  return modules[row]?.[column] ?? false;
}

/** The edges of a box after the matrix. */
function movedExtent({ left, right, bottom, top }: Extent, [a, b, c, d, e, f]: Matrix): Extent {
  const corners = [
    [left, bottom],
    [left, top],
    [right, bottom],
    [right, top],
  ] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** The dots of the paper around a code: black and white, four bytes a dot. */
function dotsAround(code: Code, page: PdfPage, drawings: readonly Drawing[], faces: Faces) {
  const matrix = page.matrix ?? same;
  const [a, b, c, d, e, f] = matrix;
  const quiet = (code.size / code.modules.length) * quietModules;
  const square = {
    left: code.x - quiet,
    right: code.x + code.size + quiet,
    bottom: code.y - quiet,
    top: code.y + code.size + quiet,
  };
  const dark = darkPlaces(drawings, square, faces);
  const paper = movedExtent(square, matrix);
  const width = Math.ceil((paper.right - paper.left) / pointsOfDot) + 2 * margin;
  const height = Math.ceil((paper.top - paper.bottom) / pointsOfDot) + 2 * margin;
  const data = new Uint8Array(4 * width * height).fill(255);
  const determinant = a * d - b * c;
  for (let row = 0; row < height; row++) {
    const paperY = paper.top - (row - margin + 0.5) * pointsOfDot - f;
    for (let column = 0; column < width; column++) {
      const paperX = paper.left + (column - margin + 0.5) * pointsOfDot - e;
      // Back from the paper to the page, on which the drawings stand.
      const x = (d * paperX - c * paperY) / determinant;
      const y = (a * paperY - b * paperX) / determinant;
      const isDark = isDarkModule(code, x, y) || dark.some((place) => isIn(place, x, y));
      const isCutOff =
        paperX + e < 0 || paperY + f < 0 || paperX + e > page.width || paperY + f > page.height;
      if (isDark && !isCutOff) data.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
    }
  }
  return { width, height, data };
}

/**
 * What the codes of a finished page say (O10-33): the page is put on paper dot by dot at 300 dpi, with all that stands on
 * it and the printer's matrix, and read by a decoder.
 * @param drawings all of the page, the common ones too
 * @returns the text of each code; null where it cannot be read
 */
export function readBackCodes(page: PdfPage, drawings: readonly Drawing[], faces: Faces): (string | null)[] {
  return drawings
    .filter((drawing) => drawing.kind === 'qr')
    .map((code) => decoded(dotsAround(code, page, drawings, faces)));
}

function decoded(image: { width: number; height: number; data: Uint8Array }): string | null {
  try {
    return decodeQR(image) ?? null;
  } catch {
    // The decoder throws where it finds no code: that is the finding.
    return null;
  }
}
