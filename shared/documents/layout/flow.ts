import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { Block, PageDocument, ParagraphBlock } from '../document-model.ts';
import {
  type Footnote,
  type LaidOutParagraph,
  layOutParagraph,
  type ParagraphLine,
} from './lay-out-paragraph.ts';
import { borderThickness, type LaidOutTable, layOutTable } from './lay-out-table.ts';

/** What a page begins with when it begins at an item: forbidden where text would be torn from what it belongs to. */
export type PageBreak = 'allowed' | 'forbidden' | 'forced';

interface Item {
  height: number;
  /** What it is higher by where nothing of the same table follows on the page: the line under a table. */
  closing: number;
  pageBreak: PageBreak;
  footnotes: readonly Footnote[];
}
export interface LineItem extends Item {
  kind: 'line';
  line: ParagraphLine;
  id?: string;
}
export interface RowItem extends Item {
  kind: 'row';
  table: LaidOutTable;
  row: number;
}
/** One line of text or one row of a table: what never stands on two pages. */
export type FlowItem = LineItem | RowItem;

/** What the flow of a document is made from besides its blocks. */
export interface FlowContext {
  format: ResolvedFormat;
  pageOf: ReadonlyMap<string, number>;
}

/** A document as lines and table rows in their order, with the places where a page may end (widows, headings). */
export function flowOf(document: PageDocument, context: FlowContext): FlowItem[] {
  const flow: Flow = { items: [], footnotes: 0, keep: false };
  for (const block of document.titlePage ?? []) addBlock(flow, block, context);
  const first = flow.items.length;
  for (const block of document.blocks) addBlock(flow, block, context);
  const begin = flow.items[first];
  if (begin && first > 0) begin.pageBreak = 'forced';
  return flow.items;
}

interface Flow {
  items: FlowItem[];
  /** Footnotes so far. */
  footnotes: number;
  /** What comes next stays with the paragraph before. */
  keep: boolean;
}

function addBlock(flow: Flow, block: Block, context: FlowContext): void {
  const layOut = (paragraph: ParagraphBlock, width: number): LaidOutParagraph => {
    const laidOut = layOutParagraph(paragraph, context.format, width, {
      pageOf: context.pageOf,
      firstFootnote: flow.footnotes + 1,
    });
    flow.footnotes += laidOut.footnotes;
    return laidOut;
  };
  if (block.kind === 'table') {
    flow.items.push(...rowItems(layOutTable(block, layOut), flow.keep));
    flow.keep = false;
    return;
  }
  for (const paragraph of block.kind === 'space' ? emptyLines(block.lines) : [block]) {
    const laidOut = layOut(paragraph, context.format.textWidth);
    flow.items.push(...lineItems(paragraph, laidOut, flow.keep));
    flow.keep = block.kind === 'space' ? (block.keepNext ?? false) : laidOut.look.keepNext;
  }
}

const emptyLine: ParagraphBlock = { kind: 'paragraph', role: 'plain', inlines: [] };
const emptyLines = (lines: number): ParagraphBlock[] => new Array<ParagraphBlock>(lines).fill(emptyLine);

function lineItems(
  block: ParagraphBlock,
  { lines, look }: LaidOutParagraph,
  keptByAbove: boolean,
): LineItem[] {
  return lines.map((line, index) => ({
    kind: 'line',
    line,
    height: line.height,
    closing: 0,
    footnotes: line.footnotes,
    pageBreak:
      index === 0 ? breakBefore(block, keptByAbove) : breakInside(index, lines.length, look.keepLines),
    ...(index === 0 && block.id !== undefined ? { id: block.id } : {}),
  }));
}

function breakBefore(block: ParagraphBlock, keptByAbove: boolean): PageBreak {
  if (block.pageBreakBefore) return 'forced';
  return keptByAbove ? 'forbidden' : 'allowed';
}

/** Widow and orphan control: two lines of a paragraph at least on each side of a page break. */
function breakInside(index: number, lines: number, keepLines: boolean): PageBreak {
  return !keepLines && index >= 2 && index <= lines - 2 ? 'allowed' : 'forbidden';
}

/** A header never stands without the first row under it. */
function rowItems(table: LaidOutTable, keptByAbove: boolean): RowItem[] {
  return table.rowHeights.map((height, row) => ({
    kind: 'row',
    table,
    row,
    height,
    closing: borderThickness,
    footnotes: table.cells
      .filter((cell) => cell.row === row)
      .flatMap(({ lines }) => lines.flatMap((line) => line.footnotes)),
    pageBreak: (row === 0 && keptByAbove) || (row > 0 && row <= table.headerRows) ? 'forbidden' : 'allowed',
  }));
}

/** The height of the header rows that stand again on a page that begins inside a table. */
export function repeatedHeight(first: FlowItem): number {
  if (first.kind === 'line' || first.row < first.table.headerRows) return 0;
  return first.table.rowHeights.slice(0, first.table.headerRows).reduce((all, height) => all + height, 0);
}
