import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderProgramme } from '#shared/documents/render-programme.ts';
import { sampleProgramme } from './fixtures/sample-programme.ts';
import { kazakhLetters, longParagraph, smallProgramme } from './fixtures/small-programme.ts';
import { type ConvertedFiles, convertToPdf } from './office/convert-to-pdf.ts';
import {
  fontsOf,
  type MeasuredLine,
  type MeasuredPage,
  measurePages,
  outlineOf,
  textOfPage,
} from './office/measure-pdf.ts';
import { contentsEntries } from './reading/contents-entries.ts';
import { type DocxParts, readParts } from './reading/read-package.ts';

/** The clause's lengths in points, and how far a rasteriser may be off. */
const cm = (centimetres: number): number => (centimetres * 72) / 2.54;
const page = { width: cm(21), height: cm(29.7) };
const edges = {
  left: cm(2.5),
  right: page.width - cm(1.5),
  top: cm(2.5),
  bottom: page.height - cm(2.5),
  indent: cm(2.5 + 1.25),
};
const near = 0.6;
/** How far poppler's box of a word reaches beyond the line that it stands on. */
const wordBox = 2.5;
/** One line of Times New Roman 14 in single spacing: 14 × (0.891 + 0.216 + 0.042) */
const pitch = 16.1;

const contents = {
  sample: sampleProgramme,
  'small-kk': () => smallProgramme('kk'),
  'small-ru': () => smallProgramme('ru'),
};
type Name = keyof typeof contents;
const names = Object.keys(contents) as Name[];

let files: ConvertedFiles;
const docx = new Map<Name, DocxParts>();
const pages = new Map<Name, MeasuredPage[]>();
beforeAll(async () => {
  const bytes: Record<string, Uint8Array> = {};
  for (const name of names) {
    bytes[name] = (await renderProgramme(contents[name]())).bytes;
    docx.set(name, readParts(bytes[name]));
  }
  files = convertToPdf(bytes);
  for (const name of names) pages.set(name, measurePages(files.pdf(name)));
});
afterAll(() => files?.remove());

const linesOf = (name: Name): MeasuredLine[] => (pages.get(name) ?? []).flatMap(({ lines }) => lines);
/** The lines of the small programme's measured paragraph, from its first words on. */
function measuredParagraph(): MeasuredLine[] {
  const lines = linesOf('small-kk');
  const first = lines.findIndex(({ text }) => text.startsWith('Өлшенетін абзац'));
  const last = lines.findIndex(({ text }, index) => index > first && longParagraph.endsWith(text));
  return lines.slice(first, last + 1);
}
const isFooter = ({ text, top }: MeasuredLine): boolean => /^\d+$/.test(text) && top > edges.bottom - 20;

describe.each(names)('O10-10 on the pages of %s', (name) => {
  it('O10-10: every page is A4', () => {
    for (const { width, height } of pages.get(name) ?? []) {
      expect(Math.abs(width - page.width)).toBeLessThan(near);
      expect(Math.abs(height - page.height)).toBeLessThan(near);
    }
  });

  it('O10-10: the text stands from 2.5 cm on the left to 1.5 cm on the right, and reaches both', () => {
    const lines = linesOf(name);
    const left = Math.min(...lines.map((line) => line.left));
    const right = Math.max(...lines.map((line) => line.right));
    expect(Math.abs(left - edges.left)).toBeLessThan(near);
    expect(Math.abs(right - edges.right)).toBeLessThan(near);
  });

  it('O10-10: the text begins 2.5 cm below the upper edge and the footer ends 2.5 cm above the lower one', () => {
    for (const { lines } of (pages.get(name) ?? []).slice(1)) {
      expect(lines[0]?.top ?? 0).toBeGreaterThan(edges.top - near);
      expect(lines.at(-1)?.bottom ?? 0).toBeLessThan(edges.bottom + wordBox);
      expect(lines.at(-1)?.bottom ?? 0).toBeGreaterThan(edges.bottom - wordBox);
    }
  });

  it('O10-10: the title page has no number, every other page has its own in the middle of the footer', () => {
    const [title, ...others] = pages.get(name) ?? [];
    expect(title?.lines.filter(isFooter)).toEqual([]);
    const middle = (edges.left + edges.right) / 2;
    others.forEach(({ lines }, index) => {
      const footer = lines.filter(isFooter);
      expect(footer.map(({ text }) => text)).toEqual([String(index + 2)]);
      for (const { left, right } of footer) expect(Math.abs((left + right) / 2 - middle)).toBeLessThan(near);
    });
  });

  it('O10-10: the only font is the stand-in for Times New Roman', () => {
    const fonts = fontsOf(files.pdf(name));
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/^(LiberationSerif|TimesNewRoman(PS)?)(-\w+|MT)*$/);
  });

  it('the numbers in the contents are the pages of the headings', () => {
    const outline = outlineOf(files.pdf(name));
    const entries = contentsEntries(docx.get(name) ?? new Map());
    expect(entries.length).toBeGreaterThanOrEqual(10);
    let from = 0;
    const wrong = entries.flatMap(({ headingText, number }) => {
      const index = outline.findIndex(({ text }, at) => at >= from && text === headingText);
      from = index + 1;
      const found = index === -1 ? 'no heading' : String(outline[index]?.page);
      return found === number ? [] : [`${headingText}: ${number} in the contents, ${found} on paper`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('O10-10 on a paragraph of the text', () => {
  it('O10-10: its first line begins 1.25 cm in, the others at the left edge', () => {
    const [first, ...others] = measuredParagraph();
    expect(others.length).toBeGreaterThan(4);
    expect(Math.abs((first?.left ?? 0) - edges.indent)).toBeLessThan(near);
    for (const { left } of others) expect(Math.abs(left - edges.left)).toBeLessThan(near);
  });

  it('O10-10: its lines are justified and stand one single line apart', () => {
    const lines = measuredParagraph();
    for (const { right } of lines.slice(0, -1)) expect(Math.abs(right - edges.right)).toBeLessThan(near);
    lines.slice(1).forEach((line, index) => {
      expect(Math.abs(line.top - (lines[index]?.top ?? 0) - pitch)).toBeLessThan(0.15);
    });
  });

  it('every Kazakh letter is on paper and comes back as itself', () => {
    const all = (pages.get('small-kk') ?? [])
      .map((_, index) => textOfPage(files.pdf('small-kk'), index + 1))
      .join(' ');
    expect(all).toContain(kazakhLetters);
  });

  it('a footnote stands at the foot of the page of its mark', () => {
    const found = (pages.get('small-kk') ?? []).filter(({ lines }) =>
      lines.some(({ text }) => text.includes('Бірінші ескертпе')),
    );
    expect(found).toHaveLength(1);
    const lines = found[0]?.lines ?? [];
    const note = lines.findIndex(({ text }) => text.includes('Бірінші ескертпе'));
    expect(lines.slice(note + 1).filter(({ text }) => !/^\d+$/.test(text))).toEqual([]);
    expect(lines[note]?.bottom ?? 0).toBeGreaterThan(edges.bottom - 3 * pitch);
  });
});
