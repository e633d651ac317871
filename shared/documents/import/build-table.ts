import type {
  RichBlock,
  RichList,
  RichParagraph,
  RichTable,
  RichTableCell,
} from '#shared/model/rich-text.ts';
import type { IntakeTally } from './intake-tally.ts';

export interface FlatCell {
  blocks: RichBlock[];
  columns: number;
  rows: number;
  header: boolean;
}

const mostColumns = 63;
/** A grid with more places than this is not a table of a programme: its cells come in as paragraphs. */
const mostPlaces = 50_000;

/**
 * A table that the editor and the documents can hold: every row covers the same columns, spans stay inside, cells have
 * paragraphs and lists only. A table without cells gives nothing, one that is too large gives its paragraphs.
 */
export function buildTable(rows: readonly FlatCell[][], tally: IntakeTally): RichBlock[] {
  if (rows.every((row) => row.length === 0)) return [];
  const width = Math.min(mostColumns, largest(rows.map(rowWidth)));
  if (rows.length * width > mostPlaces || largest(rows.map((row) => row.length)) > mostColumns) {
    tally.count('largeTablesFlattened');
    return rows.flat().flatMap((cell) => cellBlocks(cell.blocks, tally));
  }
  const table: RichTable = { type: 'table', content: placeCells(rows, tally) };
  return [table];
}

const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), 0);

const rowWidth = (row: readonly FlatCell[]): number =>
  row.reduce((sum, { columns }) => sum + clampSpan(columns), 0);

const clampSpan = (span: number): number => Math.min(mostColumns, Math.max(1, Math.trunc(span) || 1));

function placeCells(rows: readonly FlatCell[][], tally: IntakeTally): RichTable['content'] {
  const taken: boolean[][] = rows.map(() => []);
  const placed = rows.map((row, rowIndex) => row.map((cell) => place(cell, rowIndex, taken)));
  const width = largest(taken.map((row) => row.length));
  return placed.map((cells, rowIndex) => {
    const built = cells.map(({ cell, columns, height }) => buildCell(cell, columns, height, tally));
    const covered = (taken[rowIndex] ?? []).filter(Boolean).length;
    for (let missing = covered; missing < width; missing += 1) built.push(emptyCell());
    return { type: 'tableRow' as const, content: built };
  });
}

function place(cell: FlatCell, rowIndex: number, taken: boolean[][]) {
  const row = taken[rowIndex] ?? [];
  let column = 0;
  while (row[column]) column += 1;
  let columns = 1;
  while (columns < clampSpan(cell.columns) && !row[column + columns]) columns += 1;
  const height = Math.min(Math.max(1, Math.trunc(cell.rows) || 1), taken.length - rowIndex, 100);
  for (let down = 0; down < height; down += 1) {
    const below = taken[rowIndex + down] ?? [];
    for (let right = 0; right < columns; right += 1) below[column + right] = true;
  }
  return { cell, columns, height };
}

function buildCell(cell: FlatCell, columns: number, rows: number, tally: IntakeTally): RichTableCell {
  const blocks = cellBlocks(cell.blocks, tally);
  const content = cell.header ? blocks.map(withoutCentring) : blocks;
  return {
    type: cell.header ? 'tableHeader' : 'tableCell',
    ...((columns > 1 || rows > 1) && { attrs: { colspan: columns, rowspan: rows } }),
    content: content.length > 0 ? content : [{ type: 'paragraph' }],
  };
}

/** The heads of a table are centred by their role. */
function withoutCentring(block: RichParagraph | RichList): RichParagraph | RichList {
  if (block.type !== 'paragraph' || block.attrs?.textAlign !== 'center') return block;
  return { type: 'paragraph', ...(block.content && { content: block.content }) };
}

const emptyCell = (): RichTableCell => ({ type: 'tableCell', content: [{ type: 'paragraph' }] });

/** Blocks as a cell can hold them: a heading becomes a paragraph, a table inside gives its cells' paragraphs. */
function cellBlocks(blocks: readonly RichBlock[], tally: IntakeTally): (RichParagraph | RichList)[] {
  return blocks.flatMap((block): (RichParagraph | RichList)[] => {
    if (block.type === 'table') {
      tally.count('nestedTablesFlattened');
      return block.content.flatMap((row) => row.content.flatMap((cell) => cell.content.filter(hasContent)));
    }
    if (block.type !== 'heading') return [block];
    return [{ type: 'paragraph', ...(block.content && { content: block.content }) }];
  });
}

const hasContent = (block: RichParagraph | RichList): boolean =>
  block.type !== 'paragraph' || Boolean(block.content?.length);
