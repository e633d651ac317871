import { readFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import kk from '#shared/languages/kk/certificates.json' with { type: 'json' };
import { type FaceName, faceNames } from '../pdf/drawing.ts';
import { type Face, readFace } from '../pdf/face.ts';
import { writePdf } from '../pdf/write-pdf.ts';
import { type CalibrationWords, calibrationSheet } from './calibration-sheet.ts';
import { calibrationMarks } from './printer-matrix.ts';

const a4 = { width: 210, height: 297 };
const { sheet } = kk.printing;
const words: CalibrationWords = {
  ...{ title: sheet.title, steps: [sheet.step1, sheet.step2, sheet.step3, sheet.step4] },
  ...{ ruler: sheet.ruler, language: 'kk-KZ' },
};
const pointsPerMm = 72 / 25.4;
const sheetOf = (page = a4) => calibrationSheet(page, words, '2026-11-23T08:00:00.000Z');

function lines(page = a4) {
  const [first] = [...sheetOf(page).pages];
  return (first?.drawings ?? []).filter((one) => one.kind === 'line');
}

test('O10-30: each mark is a cross in its place, whatever the paper', () => {
  for (const page of [a4, { width: 297, height: 210 }]) {
    for (const { x, y } of Object.values(calibrationMarks(page))) {
      const [across, up] = [x * pointsPerMm, (page.height - y) * pointsPerMm];
      const level = lines(page).some(
        (one) => Math.abs(one.y - up) < 1e-9 && one.x < across && one.toX > across,
      );
      const upright = lines(page).some(
        (one) => Math.abs(one.x - across) < 1e-9 && one.y > up && one.toY < up,
      );
      expect({ level, upright }).toEqual({ level: true, upright: true });
    }
  }
});

test('O10-30: the rulers are 100 mm long, with a tick at each millimetre', () => {
  const lengths = lines().map(({ x, y, toX, toY }) => Math.hypot(toX - x, toY - y) / pointsPerMm);
  expect(lengths.filter((one) => Math.abs(one - 100) < 1e-9)).toHaveLength(2);
  expect(lengths.filter((one) => one < 5)).toHaveLength(202);
});

test('O10-30: the sheet is one page of its paper, and the program for PDF is told not to scale it', async () => {
  const file = (path: string) => readFace(readFileSync(`node_modules/@expo-google-fonts/arimo/${path}`));
  const [regular, bold] = [file('400Regular/Arimo_400Regular.ttf'), file('700Bold/Arimo_700Bold.ttf')];
  const faces = Object.fromEntries(
    faceNames.map((name): [FaceName, Face] => [name, name === 'sansBold' ? bold : regular]),
  ) as Record<FaceName, Face>;
  const parts = [...writePdf(sheetOf(), faces)];
  const bytes = Buffer.concat(parts);
  const document = await PDFDocument.load(bytes);
  expect(document.getPageCount()).toBe(1);
  expect(document.getPage(0).getWidth()).toBeCloseTo(210 * pointsPerMm, 1);
  expect(document.catalog.getOrCreateViewerPreferences().getPrintScaling()).toBe('None');
});
