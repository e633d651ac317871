import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, type PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { programFaces } from '../../../test/setup/program-faces.ts';
import { type Drawing, type FaceName, faceNames, type PdfDocument, type PdfPage } from './drawing.ts';
import { type Font, readFace } from './face.ts';
import { readFontTables } from './faces/font-tables.ts';
import { readGlyphOutlines } from './faces/glyph-outlines.ts';
import { MissingGlyphs } from './missing-glyphs.ts';
import { qrModules } from './qr-modules.ts';
import { writePdf } from './write-pdf.ts';

const faces = programFaces();
const kazakh = 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ';
const letters = `${kazakh}${kazakh.toLowerCase()}Ə№«»`;

const text = (shown: string, face: FaceName = 'serif'): Drawing => ({
  kind: 'text',
  face,
  size: 12,
  x: 40,
  y: 100,
  text: shown,
});
const page = (...drawings: Drawing[]): PdfPage => ({ width: 595.28, height: 841.89, common: null, drawings });
const documentOf = (pages: Iterable<PdfPage>, more: Partial<PdfDocument> = {}): PdfDocument => ({
  title: 'Сертификаттар',
  language: 'kk-KZ',
  createdAt: '2026-11-23T10:00:00.000Z',
  common: [],
  pages,
  images: new Map(),
  ...more,
});
const written = (document: PdfDocument): Uint8Array => Buffer.concat([...writePdf(document, faces)]);
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('a document', () => {
  it('has its pages in their sizes for another reader of PDF', async () => {
    const pages = [page(text('Әсел')), { ...page(), width: 841.89, height: 595.28 }];
    const read = await PDFDocument.load(written(documentOf(pages)));
    expect(read.getPages().map((one) => one.getSize())).toEqual([
      { width: 595.28, height: 841.89 },
      { width: 841.89, height: 595.28 },
    ]);
    expect(read.getTitle()).toBe('Сертификаттар');
    expect(read.getCreationDate()?.toISOString()).toBe('2026-11-23T10:00:00.000Z');
  });

  it('user-asks 3: is printed at 100 %, says its language, and what it is for archives', () => {
    const file = asText(written(documentOf([page(text('Әсел'))])));
    expect(file).toContain('/PrintScaling/None');
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(file).toMatch(/\/Lang<FEFF006b006b002d004b005a>/);
    expect(file).toContain('/S/GTS_PDFA1');
  });

  it('has the same bytes each time, and others when a letter differs', () => {
    const make = (name: string) => written(documentOf([page(text(name))]));
    expect(make('Әсел')).toEqual(make('Әсел'));
    const identity = (name: string) => /\/ID\[<(\w{32})>/.exec(asText(make(name)))?.[1];
    expect(identity('Әсел')).not.toBe(identity('Әсем'));
  });

  it('may have no page, no text, and an empty text', async () => {
    expect((await PDFDocument.load(written(documentOf([])))).getPageCount()).toBe(0);
    expect((await PDFDocument.load(written(documentOf([page(text(''))])))).getPageCount()).toBe(1);
  });

  it('keeps what the title has of marks and control characters apart from the markup', async () => {
    const read = await PDFDocument.load(written(documentOf([page()], { title: 'А & <Б>\u0001 «В»' })));
    expect(read.getTitle()).toBe('А & <Б> «В»');
  });
});

it('pages are asked for one by one, and what is written of them is given away meanwhile', () => {
  let asked = 0;
  function* pages(): Generator<PdfPage> {
    for (; asked < 300; asked += 1)
      yield page(text(`№ ${asked}`), {
        kind: 'qr',
        x: 9,
        y: 9,
        size: 99,
        modules: qrModules(`${asked}`.repeat(30)),
      });
  }
  const portions = writePdf(documentOf(pages()), faces);
  const first = portions.next().value;
  expect(asked).toBeLessThan(150);
  const rest = [...portions].map(({ length }) => length);
  expect(Math.max(first?.length ?? 0, ...rest)).toBeLessThan(200_000);
});

describe('what cannot be printed is never left out', () => {
  it.each<[string, string[]]>([
    ['Әсел 😀', ['😀']],
    ['Әсел\tش', ['\t', 'ش']],
    ['\ud83d', ['\ud83d']],
  ])('%j', (shown, missing) => {
    const write = () => written(documentOf([page(text(shown, 'sansBold'))]));
    expect(write).toThrow(MissingGlyphs);
    expect(write).toThrow(`The face sansBold cannot show: ${missing.join(' ')}`);
  });

  it('an image or drawings that the document does not have, a place that is no number', () => {
    const image = { kind: 'image', x: 0, y: 0, width: 9, height: 9, image: 'seal' } as const;
    expect(() => written(documentOf([page(image)]))).toThrow('no image seal');
    expect(() => written(documentOf([{ ...page(), common: 0 }]))).toThrow('no drawings 0');
    expect(() => written(documentOf([page({ ...text('А'), x: Number.NaN })]))).toThrow('no number');
  });
});

/** An outline with those of all its components, in the order in which they are put together. */
function contoursOf(font: { outlines: Font['outlines'] }, glyph: number): string[] {
  const outline = Buffer.from(font.outlines.of(glyph)).toString('hex').replace(/0+$/, '');
  return [outline, ...font.outlines.componentsOf(glyph).flatMap((part) => contoursOf(font, part))];
}

async function embeddedFaces(bytes: Uint8Array): Promise<Map<string, { font: Uint8Array; map: Uint8Array }>> {
  const read = await PDFDocument.load(bytes);
  const decoded = (dict: PDFDict, name: string) =>
    decodePDFRawStream(dict.lookup(PDFName.of(name)) as PDFRawStream).decode();
  const found = new Map<string, { font: Uint8Array; map: Uint8Array }>();
  for (const [, object] of read.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || !object.has(PDFName.of('DescendantFonts'))) continue;
    const below = object.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    const about = below.lookup(PDFName.of('FontDescriptor'), PDFDict);
    const name = about.lookup(PDFName.of('FontName'), PDFName).decodeText().replace(/^.*\+/, '');
    found.set(name, { font: decoded(about, 'FontFile2'), map: decoded(below, 'CIDToGIDMap') });
  }
  return found;
}

it('user-asks 14: every letter of every face is embedded with the contours and the width that it has in the font', async () => {
  const drawings = faceNames.map((face) => text(letters, face));
  const embedded = await embeddedFaces(written(documentOf([page(...drawings)])));
  expect(embedded.size).toBe(faceNames.length);
  for (const name of faceNames) {
    const { font } = faces[name];
    const { font: bytes, map } = embedded.get(font.name) ?? { font: new Uint8Array(), map: new Uint8Array() };
    const tables = readFontTables(bytes);
    const subset = { outlines: readGlyphOutlines(tables) };
    for (const letter of letters) {
      const codePoint = letter.codePointAt(0) ?? 0;
      const glyph = Buffer.from(map).readUInt16BE(2 * codePoint);
      expect(glyph, `${name} ${letter}`).toBe(font.glyphOf(codePoint));
      expect(contoursOf(subset, glyph)[0], `${name} ${letter}`).not.toBe('');
      expect(contoursOf(subset, glyph), `${name} ${letter}`).toEqual(contoursOf(font, glyph));
      expect(tables.view('hmtx').getUint16(4 * glyph)).toBe(font.advanceOf(glyph));
    }
    expect(bytes.length).toBeLessThan(60_000);
  }
});

it('the subset is a whole font file: its checksum comes to the number that the format gives', async () => {
  const embedded = await embeddedFaces(written(documentOf([page(text(letters))])));
  const { font } = embedded.get('Tinos-Regular') ?? { font: new Uint8Array() };
  const words = new DataView(font.buffer, font.byteOffset, font.byteLength);
  let sum = 0;
  for (let at = 0; at < font.length; at += 4) sum = (sum + words.getUint32(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
  expect(() => readFace(font)).toThrow('no table cmap');
});
