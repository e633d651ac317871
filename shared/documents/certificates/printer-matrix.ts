import type { Printer } from '#shared/model/certificates/printing.ts';
import type { Matrix } from '../pdf/drawing.ts';

/** Millimetres, from the upper left corner of the paper. */
export interface PaperPoint {
  x: number;
  y: number;
}

/** Millimetres. */
export interface PaperSize {
  width: number;
  height: number;
}

/** What is put right in the way that a printer's tray puts a page on paper. */
export type Correction = Pick<Printer, 'moveX' | 'moveY' | 'scaleX' | 'scaleY' | 'rotation'>;

export const noCorrection: Correction = { moveX: 0, moveY: 0, scaleX: 1, scaleY: 1, rotation: 0 };

const pointsPerMm = 72 / 25.4;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * The correction as PDF's `cm` has it, in points from the lower left corner: the page is turned about its centre
 * (clockwise), scaled from there, and moved right and down. `page`: millimetres.
 */
export function printerMatrix(
  { moveX, moveY, scaleX, scaleY, rotation }: Correction,
  page: PaperSize,
): Matrix {
  const [centreX, centreY] = [(page.width / 2) * pointsPerMm, (page.height / 2) * pointsPerMm];
  const [sine, cosine] = [Math.sin(radians(rotation)), Math.cos(radians(rotation))];
  // PDF counts upwards: what turns clockwise to the eye has the sines the other way round.
  const [a, b, c, d] = [scaleX * cosine, -scaleY * sine, scaleX * sine, scaleY * cosine];
  const e = centreX - a * centreX - c * centreY + moveX * pointsPerMm;
  const f = centreY - b * centreX - d * centreY - moveY * pointsPerMm;
  return [a, b, c, d, e, f];
}

/** How far from the edges of the paper the marks of the calibration sheet stand. */
const markInset = 20;

/** The marks of the calibration sheet: where they should be on paper of this size. */
export const calibrationMarks = ({ width, height }: PaperSize) => ({
  upperLeft: { x: markInset, y: markInset },
  upperRight: { x: width - markInset, y: markInset },
  lowerLeft: { x: markInset, y: height - markInset },
});

/** Where a ruler found the marks. Without the further ones only the movement is known. */
export interface MeasuredMarks {
  upperLeft: PaperPoint;
  /** Null where it was not measured. */
  upperRight: PaperPoint | null;
  lowerLeft: PaperPoint | null;
}

/**
 * The correction that puts the marks where they should be, from where they were found on a sheet that was printed
 * without one. The printer is taken to scale the page about its centre, to turn it, and to move it.
 */
export function correctionOf(measured: MeasuredMarks, page: PaperSize): Correction {
  const should = calibrationMarks(page);
  const right = measured.upperRight && difference(measured.upperRight, measured.upperLeft);
  const down = measured.lowerLeft && difference(measured.lowerLeft, measured.upperLeft);
  const stretchX = right ? Math.hypot(right.x, right.y) / (should.upperRight.x - should.upperLeft.x) : 1;
  const stretchY = down ? Math.hypot(down.x, down.y) / (should.lowerLeft.y - should.upperLeft.y) : 1;
  const turn = mean([right && Math.atan2(right.y, right.x), down && Math.atan2(-down.x, down.y)]);
  const centre = { x: page.width / 2, y: page.height / 2 };
  const from = difference(should.upperLeft, centre);
  const stretched = { x: from.x * stretchX, y: from.y * stretchY };
  const landed = turned(stretched, turn);
  // By what the printer moves the page: taken back before it turns and stretches.
  const moved = difference(measured.upperLeft, { x: centre.x + landed.x, y: centre.y + landed.y });
  const back = turned(moved, -turn);
  return {
    moveX: withoutZero(-back.x / stretchX),
    moveY: withoutZero(-back.y / stretchY),
    scaleX: 1 / stretchX,
    scaleY: 1 / stretchY,
    rotation: withoutZero((-turn * 180) / Math.PI),
  };
}

const difference = (a: PaperPoint, b: PaperPoint): PaperPoint => ({ x: a.x - b.x, y: a.y - b.y });

/** Clockwise, since `y` counts downwards. */
const turned = ({ x, y }: PaperPoint, angle: number): PaperPoint => ({
  x: x * Math.cos(angle) - y * Math.sin(angle),
  y: x * Math.sin(angle) + y * Math.cos(angle),
});

const mean = (values: readonly (number | null)[]): number => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
};

/** No screen shows «−0». */
const withoutZero = (value: number): number => (value === 0 ? 0 : value);
