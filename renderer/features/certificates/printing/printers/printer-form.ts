import {
  type Correction,
  calibrationMarks,
  correctionOf,
  type PaperPoint,
  type PaperSize,
} from '#shared/documents/certificates/printer-matrix.ts';
import { printerSchema } from '#shared/model/certificates/printing.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

export const correctionFields = ['moveX', 'moveY', 'scaleX', 'scaleY', 'rotation'] as const;
type CorrectionField = (typeof correctionFields)[number];

/** What each field may be, as it is typed: millimetres, percent, degrees. */
export const limits: Readonly<Record<CorrectionField, readonly [number, number]>> = {
  moveX: [-50, 50],
  moveY: [-50, 50],
  scaleX: [80, 120],
  scaleY: [80, 120],
  rotation: [-10, 10],
};

export const papers = {
  portrait: { width: 210, height: 297 },
  landscape: { width: 297, height: 210 },
} as const satisfies Record<string, PaperSize>;
export type Paper = keyof typeof papers;

/** A typed number, with a comma or a point; null where it is none. */
export function readDecimal(typed: string): number | null {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  return /^-?\d{1,3}(\.\d{1,4})?$/.test(text) ? Number(text) : null;
}

const written = (value: number, places: number): string => String(Number(value.toFixed(places)) + 0);

/** The fields as they are shown and typed: scales in percent. */
export const fieldWords = (correction: Correction): Record<CorrectionField, string> => ({
  moveX: written(correction.moveX, 2),
  moveY: written(correction.moveY, 2),
  scaleX: written(correction.scaleX * 100, 2),
  scaleY: written(correction.scaleY * 100, 2),
  rotation: written(correction.rotation, 3),
});

/** What was typed as a correction; null where a field is no number or too large. */
export function readCorrection(typed: Record<CorrectionField, string>): Correction | null {
  const read = correctionFields.map((field) => {
    const value = readDecimal(typed[field]);
    const [least, most] = limits[field];
    return value !== null && value >= least && value <= most ? value : null;
  });
  const [moveX, moveY, scaleX, scaleY, rotation] = read;
  if (moveX == null || moveY == null || scaleX == null || scaleY == null || rotation == null) return null;
  return { moveX, moveY, scaleX: scaleX / 100, scaleY: scaleY / 100, rotation };
}

export const markNames = ['A', 'B', 'C'] as const;
export type MarkName = (typeof markNames)[number];
/** What was typed of each mark: from the left and from the upper edge. */
export type TypedMarks = Record<MarkName, { x: string; y: string }>;
const unmeasured = { x: '', y: '' };
export const noMarks: TypedMarks = { A: unmeasured, B: unmeasured, C: unmeasured };

/** Where the marks should be. */
export function marksOf(paper: Paper): Record<MarkName, PaperPoint> {
  const { upperLeft, upperRight, lowerLeft } = calibrationMarks(papers[paper]);
  return { A: upperLeft, B: upperRight, C: lowerLeft };
}

function markOf({ x, y }: { x: string; y: string }): PaperPoint | null {
  const [across, down] = [readDecimal(x), readDecimal(y)];
  return across === null || down === null ? null : { x: across, y: down };
}

/** The correction from the typed measures. Problem: `calibrationOff` where A is missing or no printer is like that. */
export function correctionFrom(typed: TypedMarks, paper: Paper): Outcome<Correction> {
  const upperLeft = markOf(typed.A);
  if (!upperLeft) return failure('calibrationOff', undefined, 'O10-30');
  const measured = { upperLeft, upperRight: markOf(typed.B), lowerLeft: markOf(typed.C) };
  const correction = correctionOf(measured, papers[paper]);
  const fits = printerSchema
    .pick({ moveX: true, moveY: true, scaleX: true, scaleY: true, rotation: true })
    .safeParse(correction);
  return fits.success ? success(correction) : failure('calibrationOff', undefined, 'O10-30');
}
