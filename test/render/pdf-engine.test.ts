import jsQR from 'jsqr';
import { PDFDict, PDFDocument, PDFName, type PDFRef } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { type Drawing, type FaceName, faceNames, type PdfPage } from '#shared/documents/pdf/drawing.ts';
import { subsetFace } from '#shared/documents/pdf/faces/subset-face.ts';
import { qrModules } from '#shared/documents/pdf/qr-modules.ts';
import { writePdf } from '#shared/documents/pdf/write-pdf.ts';
import { faceBytes, programFaces } from '../setup/program-faces.ts';
import { measurePages, textOfPage } from './office/measure-pdf.ts';
import { runTool } from './office/run-tool.ts';
import { inkIn } from './pdf/ink.ts';
import { withFile } from './pdf/pdf-file.ts';
import { paintPage } from './pdf/render-page.ts';

const faces = programFaces();
const kazakh = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';
const letters = [...`${kazakh}${kazakh.toLowerCase()}ABCXYZabcxyz0123456789№«»—Ə`];
const [width, height] = [595.28, 841.89];

const page = (drawings: Drawing[], more: Partial<PdfPage> = {}): PdfPage => ({
  width,
  height,
  common: null,
  drawings,
  ...more,
});
const written = (...pages: PdfPage[]): Uint8Array =>
  Buffer.concat([
    ...writePdf(
      {
        title: 'Әріптер',
        language: 'kk-KZ',
        createdAt: '2026-11-23T10:00:00.000Z',
        common: [],
        pages,
        images: new Map(),
      },
      faces,
    ),
  ]);

/** A square of the page for each letter. */
const cell = 48;
const inRow = 11;
const lettersIn = (face: FaceName): Drawing[] =>
  letters.map((text, index) => ({
    kind: 'text',
    face,
    size: 32,
    x: 36 + (index % inRow) * cell,
    y: height - 60 - Math.floor(index / inRow) * cell,
    text,
  }));

const alphabet = written(...faceNames.map((face) => page(lettersIn(face))));

describe('every letter of every face', () => {
  it('is copied from the page as it was written, also where two letters share a shape', () => {
    withFile(alphabet, (path) => {
      const pages = runTool('pdftotext', '-raw', path, '-').split('\f');
      for (const [index, face] of faceNames.entries())
        expect(pages[index]?.replace(/\s/g, ''), face).toBe(letters.join(''));
    });
  });

  it('user-asks 14: has its ink on paper: as much as with the whole font', async () => {
    const reference = await withFonts(alphabet, faceBytes);
    for (const face of faceNames) expect(paleLetters(alphabet, reference, face)).toEqual([]);
  });

  it('a blank letter is noticed', async () => {
    const reference = await withFonts(alphabet, faceBytes);
    const withoutOne = await withFonts(alphabet, (face) => {
      const { font } = faces[face];
      const kept = letters.filter((letter) => letter !== 'Ұ').map((letter) => letter.codePointAt(0) ?? 0);
      return subsetFace(font, kept.map(font.glyphOf));
    });
    expect(withFile(withoutOne, (path) => textOfPage(path, 1))).toContain('Ұ');
    expect(paleLetters(withoutOne, reference, 'serif')).toEqual(['Ұ']);
    expect(paleLetters(withoutOne, reference, 'sansBold')).toEqual(['Ұ']);
  });
});

/** The same pages with other files in the places of the fonts. */
async function withFonts(pdf: Uint8Array, fontOf: (face: FaceName) => Uint8Array): Promise<Uint8Array> {
  const read = await PDFDocument.load(pdf);
  const place = PDFName.of('FontFile2');
  for (const [, object] of read.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(place)) continue;
    const name = object.lookup(PDFName.of('FontName'), PDFName).decodeText().replace(/^.*\+/, '');
    const face = faceNames.find((one) => faces[one].font.name === name) ?? 'serif';
    const file = fontOf(face);
    read.context.assign(
      object.get(place) as PDFRef,
      read.context.flateStream(file, { Length1: file.length }),
    );
  }
  return read.save();
}

/** Letters that have less than 95 % of the reference's ink, or none. */
function paleLetters(pdf: Uint8Array, reference: Uint8Array, face: FaceName): string[] {
  const dots = 72;
  const number = faceNames.indexOf(face) + 1;
  const [painted, whole] = [paintPage(pdf, number, dots), paintPage(reference, number, dots)];
  return letters.filter((_, index) => {
    const place = {
      left: 30 + (index % inRow) * cell,
      top: 24 + Math.floor(index / inRow) * cell,
      width: cell,
      height: cell,
    };
    const ink = inkIn(painted, place);
    return ink === 0 || ink < 0.95 * inkIn(whole, place);
  });
}

it('all fonts are embedded as subsets that say which letter is which', () => {
  const fonts = withFile(alphabet, (path) => runTool('pdffonts', path))
    .trim()
    .split('\n')
    .slice(2);
  expect(fonts).toHaveLength(faceNames.length);
  for (const font of fonts)
    expect(font).toMatch(/^[A-Z]{6}\+(Tinos|Arimo)-\w+ +CID TrueType +Identity-H +yes yes yes/);
});

describe('what is drawn stands where the drawing says, within 0.1 mm', () => {
  const tenth = 0.1 / (25.4 / 72);
  const places = [
    ['serif', 11, 20, 800, 'Қарағанды'],
    ['serifBold', 28, 141.73, 411.02, 'Әбдірахманова'],
    ['sansItalic', 8.5, 400.125, 28.35, '№KZ-2026-000001'],
  ] as const;

  it('words', () => {
    const drawings = places.map(
      ([face, size, x, y, text]): Drawing => ({
        kind: 'text',
        face,
        size,
        x,
        y,
        text,
      }),
    );
    const [measured] = withFile(written(page(drawings)), measurePages);
    for (const [face, size, x, y, text] of places) {
      const line = measured?.lines.find((one) => one.text === text);
      expect(Math.abs((line?.left ?? 0) - x), text).toBeLessThan(tenth);
      expect(Math.abs((line?.right ?? 0) - x - size * faces[face].widthOf(text)), text).toBeLessThan(tenth);
      expect(Math.abs((line?.top ?? 0) - (height - y - size * faces[face].ascent)), text).toBeLessThan(tenth);
    }
  });

  it('lines, frames and the modules of a code, also where a printer is put right by a matrix', () => {
    const modules = qrModules('https://ereje.example/v/1');
    const drawings: Drawing[] = [
      { kind: 'line', x: 72, y: 720, toX: 216, toY: 720, thickness: 1 },
      { kind: 'frame', x: 72, y: 500, width: 144, height: 72, thickness: 2 },
      { kind: 'qr', x: 72, y: 300, size: 4 * modules.length, modules },
    ];
    const moved = page(drawings, { matrix: [1, 0, 0, 1, 36, -18] });
    const pdf = written(page(drawings), moved);
    // 288 dots to the inch: four to a point.
    for (const [number, right, down] of [
      [1, 0, 0],
      [2, 36, 18],
    ] as const) {
      const painted = paintPage(pdf, number, 288);
      const isDark = (x: number, y: number): boolean =>
        inkIn(painted, {
          left: Math.round(4 * (x + right)),
          top: Math.round(4 * (height - y + down)),
          width: 1,
          height: 1,
        }) === 1;
      expect([isDark(71.5, 720), isDark(72.5, 720), isDark(215.5, 720), isDark(216.5, 720)]).toEqual([
        false,
        true,
        true,
        false,
      ]);
      expect([isDark(72, 536), isDark(74, 536), isDark(216, 536), isDark(218, 536)]).toEqual([
        true,
        false,
        true,
        false,
      ]);
      for (const [row, line] of modules.entries())
        for (const [column, dark] of line.entries())
          expect(isDark(74 + 4 * column, 300 + 4 * (modules.length - row) - 2), `${row} ${column}`).toBe(
            dark,
          );
    }
  });
});

it('a code is read from the painted page by a decoder of another make', () => {
  const text = `https://cert.example.kz/v/${'A7'.repeat(50)}`;
  const code: Drawing = { kind: 'qr', x: 200, y: 400, size: 80, modules: qrModules(text) };
  const { colours, width: across, height: down } = paintPage(written(page([code])), 1, 150);
  const withOpacity = new Uint8ClampedArray(4 * across * down).fill(255);
  for (let point = 0; point < across * down; point += 1)
    withOpacity.set(colours.subarray(3 * point, 3 * point + 3), 4 * point);
  expect(jsQR(withOpacity, across, down)?.data).toBe(text);
});
