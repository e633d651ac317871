import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Correction,
  calibrationMarks,
  correctionOf,
  noCorrection,
  type PaperPoint,
  printerMatrix,
} from './printer-matrix.ts';

const a4 = { width: 210, height: 297 };
const pointsPerMm = 72 / 25.4;

/** What a printer does to a page, in millimetres from the upper left corner. */
interface Fault {
  shiftX: number;
  shiftY: number;
  scaleX: number;
  scaleY: number;
  /** Degrees, clockwise. */
  turn: number;
}

function printed({ x, y }: PaperPoint, { shiftX, shiftY, scaleX, scaleY, turn }: Fault): PaperPoint {
  const [centreX, centreY] = [a4.width / 2, a4.height / 2];
  const [across, down] = [(x - centreX) * scaleX, (y - centreY) * scaleY];
  const angle = (turn * Math.PI) / 180;
  return {
    x: centreX + across * Math.cos(angle) - down * Math.sin(angle) + shiftX,
    y: centreY + across * Math.sin(angle) + down * Math.cos(angle) + shiftY,
  };
}

/** Where a point of the page stands in the file after the correction, in the same millimetres. */
function corrected({ x, y }: PaperPoint, correction: Correction): PaperPoint {
  const [a, b, c, d, e, f] = printerMatrix(correction, a4);
  const [pdfX, pdfY] = [x * pointsPerMm, (a4.height - y) * pointsPerMm];
  const [newX, newY] = [a * pdfX + c * pdfY + e, b * pdfX + d * pdfY + f];
  return { x: newX / pointsPerMm, y: a4.height - newY / pointsPerMm };
}

const measured = (fault: Fault, read = (value: number) => value) => {
  const { upperLeft, upperRight, lowerLeft } = calibrationMarks(a4);
  const found = (mark: PaperPoint) => {
    const { x, y } = printed(mark, fault);
    return { x: read(x), y: read(y) };
  };
  return { upperLeft: found(upperLeft), upperRight: found(upperRight), lowerLeft: found(lowerLeft) };
};

function farthest(fault: Fault, correction: Correction): number {
  const places = [0, 50, 105, 160, 210].flatMap((x) => [0, 70, 148.5, 230, 297].map((y) => ({ x, y })));
  return Math.max(
    ...places.map((place) => {
      const { x, y } = printed(corrected(place, correction), fault);
      return Math.hypot(x - place.x, y - place.y);
    }),
  );
}

test('O10-30: a printer that moves by (1.2, −0.8) mm and prints at 99 % puts everything within 0.05 mm', () => {
  const fault = { shiftX: 1.2, shiftY: -0.8, scaleX: 0.99, scaleY: 0.99, turn: 0 };
  expect(farthest(fault, noCorrection)).toBeGreaterThan(1);
  expect(farthest(fault, correctionOf(measured(fault), a4))).toBeLessThan(0.05);
});

test('O10-30: whatever a printer moves, scales and turns is taken back from three marks, within 0.05 mm', () => {
  const fault = fc.record({
    shiftX: fc.double({ min: -8, max: 8, noNaN: true }),
    shiftY: fc.double({ min: -8, max: 8, noNaN: true }),
    scaleX: fc.double({ min: 0.95, max: 1.05, noNaN: true }),
    scaleY: fc.double({ min: 0.95, max: 1.05, noNaN: true }),
    turn: fc.double({ min: -2, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(fault, (one) => {
      expect(farthest(one, correctionOf(measured(one), a4))).toBeLessThan(0.05);
    }),
  );
});

test('O10-30: marks that are read to half a millimetre bring the print within 0.75 mm', () => {
  const fault = { shiftX: 3.3, shiftY: -2.1, scaleX: 0.96, scaleY: 0.97, turn: 0.4 };
  const read = (value: number) => Math.round(value * 2) / 2;
  expect(farthest(fault, correctionOf(measured(fault, read), a4))).toBeLessThan(0.75);
});

test('O10-30: one mark alone gives the movement and leaves size and angle as they are', () => {
  const fault = { shiftX: 2, shiftY: -3, scaleX: 1, scaleY: 1, turn: 0 };
  const correction = correctionOf({ ...measured(fault), upperRight: null, lowerLeft: null }, a4);
  expect(correction).toEqual({ moveX: -2, moveY: 3, scaleX: 1, scaleY: 1, rotation: 0 });
});

test('no correction leaves every number of the page as it is', () => {
  expect(printerMatrix(noCorrection, a4).map((one) => one + 0)).toEqual([1, 0, 0, 1, 0, 0]);
});
