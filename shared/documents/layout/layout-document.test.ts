import { describe, expect, it } from 'vitest';
import { defaultDocumentSettings } from '#shared/model/document-settings.ts';
import { resolveFormat } from '#shared/regulation/document-format.ts';
import type { Block, PageDocument, ParagraphBlock, TableCell } from '../document-model.ts';
import type { LaidOutLine, LaidOutPage } from './laid-out-document.ts';
import { layoutDocument } from './layout-document.ts';

const format = resolveFormat(defaultDocumentSettings);
/** A line of 14 pt in single spacing, and how many of them a page with a footer holds. */
const line = 322;
const linesOnPage = 42;

const paragraph = (text: string, more: Partial<ParagraphBlock> = {}): ParagraphBlock => ({
  kind: 'paragraph',
  role: 'plain',
  inlines: [{ kind: 'text', text }],
  ...more,
});
const lines = (count: number): ParagraphBlock[] =>
  Array.from({ length: count }, (_, index) => paragraph(`жол ${index}`));
/** A paragraph of exactly so many lines. */
const highParagraph = (count: number, more: Partial<ParagraphBlock> = {}): ParagraphBlock => ({
  ...paragraph('', more),
  inlines: Array.from({ length: 2 * count - 1 }, (_, index) =>
    index % 2 ? ({ kind: 'break' } as const) : ({ kind: 'text', text: 'сөз' } as const),
  ),
});
const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  blocks: [paragraph(text, { role: 'cell' })],
  ...more,
});
const lay = (blocks: Block[], more: Partial<PageDocument> = {}) =>
  layoutDocument(
    {
      language: 'kk',
      title: '',
      author: '',
      createdAt: '2026-01-01T00:00:00Z',
      titlePage: null,
      blocks,
      ...more,
    },
    format,
  );
const textOf = ({ pieces }: LaidOutLine) => pieces.map(({ text }) => text).join(' ');
const linesOf = (page: LaidOutPage | undefined) => page?.lines.map(textOf) ?? [];

describe('pages', () => {
  it('O10-10: a page holds 42 lines of 14 pt, since the footer at 2.5 cm lifts the text by a line', () => {
    const { pages } = lay(lines(linesOnPage + 1));
    expect(pages.map(({ lines: onPage }) => onPage.length)).toEqual([linesOnPage, 1]);
    expect(pages[0]?.lines[1]?.top).toBe(format.margin.top + line);
  });

  it('O10-10: the footer shows the number in the middle, its foot 2.5 cm from the edge', () => {
    const footer = lay(lines(1)).pages[0]?.footer[0];
    const piece = footer?.pieces[0];
    expect(piece?.text).toBe('1');
    expect((footer?.top ?? 0) + (footer?.height ?? 0)).toBe(format.page.height - format.margin.footer);
    expect((piece?.x ?? 0) + (piece?.width ?? 0) / 2).toBeCloseTo(format.margin.left + format.textWidth / 2);
  });

  it('the title page is page 1 without a number, with its own foot; the text begins on page 2', () => {
    const { pages } = lay([paragraph('мәтін')], {
      titlePage: [paragraph('БАҒДАРЛАМА')],
      titlePageFoot: [paragraph('Алматы')],
    });
    expect(pages.map(({ number }) => number)).toEqual([null, 2]);
    expect(pages.map(({ footer }) => footer.map(textOf))).toEqual([['Алматы'], ['2']]);
  });

  it('a block that asks for a new page gets one', () => {
    const { pages } = lay([paragraph('бір'), paragraph('екі', { pageBreakBefore: true })]);
    expect(pages.map(linesOf)).toEqual([['бір'], ['екі']]);
  });

  it('at least two lines of a paragraph stand on each side of a page break', () => {
    const orphan = lay([...lines(linesOnPage - 1), highParagraph(4)]);
    expect(orphan.pages.map(({ lines: { length } }) => length)).toEqual([linesOnPage - 1, 4]);
    const widow = lay([...lines(linesOnPage - 3), highParagraph(4)]);
    expect(widow.pages.map(({ lines: { length } }) => length)).toEqual([linesOnPage - 1, 2]);
    const three = lay([...lines(linesOnPage - 2), highParagraph(3)]);
    expect(three.pages.map(({ lines: { length } }) => length)).toEqual([linesOnPage - 2, 3]);
  });

  it('a heading, and the empty line after it, go with the text that follows', () => {
    const heading = paragraph('Тақырып', { role: 'heading1', id: 'h' });
    const after: Block = { kind: 'space', lines: 1, keepNext: true };
    const { pages, pageOf } = lay([...lines(linesOnPage - 2), heading, after, paragraph('мәтін')]);
    expect(linesOf(pages[1])).toEqual(['Тақырып', '', 'мәтін']);
    expect(pageOf.get('h')).toBe(2);
  });

  it('a heading of four lines is never parted', () => {
    const { pages } = lay([
      ...lines(linesOnPage - 3),
      highParagraph(4, { role: 'heading2' }),
      paragraph('мәтін'),
    ]);
    expect(pages[0]?.lines.length).toBe(linesOnPage - 3);
  });
});

describe('contents', () => {
  const entry = (target: string): ParagraphBlock =>
    paragraph('', {
      role: 'contents',
      inlines: [
        { kind: 'text', text: 'Бөлім' },
        { kind: 'pageOf', target },
      ],
    });

  it('shows the page of the heading behind dots at the right edge', () => {
    const { pages, pageOf } = lay([
      entry('h'),
      ...lines(linesOnPage),
      paragraph('Бөлім', { role: 'heading1', id: 'h' }),
      paragraph('мәтін'),
    ]);
    const pieces = pages[0]?.lines[0]?.pieces ?? [];
    expect(pageOf.get('h')).toBe(2);
    expect(pieces.map(({ text }) => text.replace(/^\.+$/, '…'))).toEqual(['Бөлім', '…', '2']);
    const number = pieces.at(-1);
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeCloseTo(format.margin.left + format.textWidth);
  });

  it('contents that fill pages themselves move the headings that they name', () => {
    const { pageOf } = lay([
      ...Array.from({ length: linesOnPage + 5 }, () => entry('h')),
      paragraph('Бөлім', { role: 'heading1', id: 'h', pageBreakBefore: true }),
      paragraph('мәтін'),
    ]);
    expect(pageOf.get('h')).toBe(3);
  });
});

describe('tables', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => [cell(`${index}`), cell('мән')]);

  it('header rows stand again on every page, and no row is parted', () => {
    const { pages } = lay([
      {
        kind: 'table',
        widths: [4000, 5639],
        headerRows: 1,
        rows: [[cell('№'), cell('Термин')], ...rows(60)],
      },
    ]);
    expect(pages.length).toBe(2);
    expect(linesOf(pages[1]).slice(0, 3)).toEqual(['№', 'Термин', '40']);
  });

  it('a caption stays with the first row, a header with the row under it', () => {
    const { pages } = lay([
      ...lines(linesOnPage - 2),
      paragraph('1-кесте', { role: 'caption' }),
      { kind: 'table', widths: [4000, 5639], headerRows: 1, rows: [[cell('№'), cell('Термин')], ...rows(2)] },
    ]);
    expect(linesOf(pages[1])[0]).toBe('1-кесте');
  });

  it('a cell over several rows takes its room from all of them', () => {
    const high = cell('', { rows: 2 });
    high.blocks = [highParagraph(4, { role: 'cell' })];
    const { pages } = lay([
      { kind: 'table', widths: [4000, 5639], headerRows: 0, rows: [[high, cell('а')], [cell('ә')]] },
      paragraph('соңы'),
    ]);
    const end = pages[0]?.lines.at(-1);
    const border = 10;
    expect(end?.top).toBe(format.margin.top + 4 * line + 3 * border - border);
  });

  it('a row higher than half a page begins where there is room; a lower one goes to the next page whole', () => {
    const row = (count: number) => [cell('№'), { blocks: [highParagraph(count, { role: 'cell' })] }];
    const below = (count: number) =>
      lay([
        ...lines(linesOnPage - 10),
        { kind: 'table', widths: [4000, 5639], headerRows: 0, rows: [row(count)] },
      ]).pages.map((page) => linesOf(page).filter((text) => text === 'сөз').length);
    expect(below(20)).toEqual([0, 20]);
    expect(below(24)).toEqual([10, 14]);
  });

  it('a row too high for a page goes on over the next ones, with nothing lost', () => {
    const high: TableCell = { blocks: lines(100).map((block) => ({ ...block, role: 'cell' })) };
    const { pages } = lay([
      { kind: 'table', widths: [4000, 5639], headerRows: 0, rows: [[cell('1'), high]] },
    ]);
    expect(pages.length).toBe(3);
    const all = pages.flatMap(linesOf).filter((text) => text.startsWith('жол'));
    expect(all).toEqual(lines(100).map((_, index) => `жол ${index}`));
  });
});

describe('footnotes', () => {
  const noted = (text: string): ParagraphBlock =>
    paragraph('', {
      inlines: [
        { kind: 'text', text: 'сөз' },
        { kind: 'footnote', text },
      ],
    });

  it('stand at the foot of the page of their mark, numbered through the document', () => {
    const { pages } = lay([
      noted('бірінші'),
      paragraph('жаңа бет', { pageBreakBefore: true }),
      noted('екінші'),
    ]);
    expect(pages.map(({ footnotes }) => footnotes.map(textOf))).toEqual([['1 бірінші'], ['2 екінші']]);
    const note = pages[0]?.footnotes[0];
    const footerTop = pages[0]?.footer[0]?.top;
    expect((note?.top ?? 0) + (note?.height ?? 0)).toBe(footerTop);
  });

  it('take the place of lines of the text', () => {
    const { pages } = lay([noted('ескерту'), ...lines(linesOnPage)]);
    expect(pages[0]?.lines.length).toBe(linesOnPage - 1);
  });

  it('a line whose only footnote has no room moves to the next page with it', () => {
    const { pages } = lay([...lines(linesOnPage - 1), noted('ескерту')]);
    expect(pages.map(({ lines: { length } }) => length)).toEqual([linesOnPage - 1, 1]);
    expect(pages[0]?.footnotes).toEqual([]);
  });
});

it('the same document is laid out the same way twice', () => {
  const blocks = [...lines(50), noted()];
  expect(lay(blocks)).toEqual(lay(structuredClone(blocks)));
  function noted(): ParagraphBlock {
    return paragraph('', { inlines: [{ kind: 'footnote', text: 'ескерту' }] });
  }
});
