import type { ResolvedFormat } from '#shared/regulation/document-format.ts';
import type { Block, PageDocument, ParagraphBlock, TableBlock, TableCell } from '../document-model.ts';
import {
  type Footnote,
  type LaidOutParagraph,
  layOutFootnote,
  type ParagraphLine,
  splitsAt,
} from './lay-out-paragraph.ts';
import { type LaidOutCell, type LaidOutTable, layOutTable } from './lay-out-table.ts';
import { rememberedParagraph } from './remembered-paragraphs.ts';
import { rowsThatSplit } from './rows-that-split.ts';

/** Whether a page may begin with an item: forbidden where text would be torn from what it belongs to. */
export type PageBreak = 'allowed' | 'forbidden' | 'forced';

interface Item {
  height: number;
  /** What it is higher by where nothing of the same table follows on the page: the line under a table. */
  closing: number;
  pageBreak: PageBreak;
  /** The footnotes that are marked in it, each as its lines. */
  footnotes: readonly (readonly ParagraphLine[])[];
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
  /** It may begin where there is no room for all of it, and goes on over the next page. */
  splits: boolean;
  /** The part of a row too high for one page that ends with the page; the rest of the row follows. */
  unfinished?: true;
  /** How many lines of each cell stand on the pages before. */
  drawn?: ReadonlyMap<LaidOutCell, number>;
}
/** One line of text or one row of a table: what never stands on two pages, but for the rows that split. */
export type FlowItem = LineItem | RowItem;

/** What the flow of a document is made from besides its blocks. */
export interface FlowContext {
  format: ResolvedFormat;
  pageOf: ReadonlyMap<string, number>;
}

interface Flow {
  items: FlowItem[];
  /** Footnotes so far. */
  footnotes: number;
  /** What comes next stays with the paragraph before. */
  keep: boolean;
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

function addBlock(flow: Flow, block: Block, { format, pageOf }: FlowContext): void {
  const layOut = (paragraph: ParagraphBlock, width: number): LaidOutParagraph => {
    const laidOut = rememberedParagraph(paragraph, format, width, {
      pageOf,
      firstFootnote: flow.footnotes + 1,
    });
    flow.footnotes += laidOut.footnotes;
    return laidOut;
  };
  if (block.kind === 'table') {
    flow.items.push(...rowItems(block, layOutTable(block, layOut), flow.keep, format));
    flow.keep = false;
    return;
  }
  for (const paragraph of block.kind === 'space' ? emptyLines(block.lines) : [block]) {
    const laidOut = layOut(paragraph, format.textWidth);
    flow.items.push(...lineItems(paragraph, laidOut, flow.keep, format));
    flow.keep = block.kind === 'space' ? (block.keepNext ?? false) : block.keepNext || laidOut.look.keepNext;
  }
}

const emptyLine: ParagraphBlock = { kind: 'paragraph', role: 'plain', inlines: [] };
const emptyLines = (lines: number): ParagraphBlock[] => new Array<ParagraphBlock>(lines).fill(emptyLine);

const noFootnotes: Item['footnotes'] = [];
const footnoteLines = (footnotes: readonly Footnote[], format: ResolvedFormat): Item['footnotes'] =>
  footnotes.length === 0 ? noFootnotes : footnotes.map((footnote) => layOutFootnote(footnote, format));

function lineItems(
  block: ParagraphBlock,
  { lines, look }: LaidOutParagraph,
  keptByAbove: boolean,
  format: ResolvedFormat,
): LineItem[] {
  return lines.map((line, index) => {
    const splits = !look.keepLines && splitsAt(index, lines.length);
    return {
      kind: 'line',
      line,
      height: line.height,
      closing: 0,
      footnotes: footnoteLines(line.footnotes, format),
      pageBreak: index === 0 ? breakBefore(block, keptByAbove) : splits ? 'allowed' : 'forbidden',
      ...(index === 0 && block.id !== undefined ? { id: block.id } : {}),
    };
  });
}

function breakBefore(block: ParagraphBlock, keptByAbove: boolean): PageBreak {
  if (block.pageBreakBefore) return 'forced';
  return keptByAbove ? 'forbidden' : 'allowed';
}

const staysWithNext = (row: TableCell[] | undefined): boolean =>
  row?.some(({ blocks }) => blocks.some(({ keepNext }) => keepNext)) ?? false;

/** A header never stands without the first row under it. */
function rowItems(
  { rows }: TableBlock,
  table: LaidOutTable,
  keptByAbove: boolean,
  format: ResolvedFormat,
): RowItem[] {
  const splitting = rowsThatSplit(table, format);
  return table.rowHeights.map((height, row) => {
    const lines = (table.cellsByRow[row] ?? []).flatMap((cell) => cell.lines);
    const kept = row === 0 ? keptByAbove : row <= table.headerRows || staysWithNext(rows[row - 1]);
    return {
      kind: 'row',
      table,
      row,
      splits: splitting.has(row),
      height,
      closing: table.closing,
      footnotes: footnoteLines(
        lines.flatMap((line) => line.footnotes),
        format,
      ),
      pageBreak: kept ? 'forbidden' : 'allowed',
    };
  });
}

/** The height of the header rows that stand again on a page that begins inside a table. */
export function repeatedHeight(first: FlowItem): number {
  if (first.kind === 'line' || first.row < first.table.headerRows) return 0;
  return first.table.rowHeights.slice(0, first.table.headerRows).reduce((all, height) => all + height, 0);
}
