import type { ParagraphBlock, TableBlock, TableCell } from '../document-model.ts';
import { cellPaddingOf, tableFormat } from '../paragraph-format.ts';
import { columnEdges } from './column-edges.ts';
import type { LaidOutParagraph, ParagraphLine } from './lay-out-paragraph.ts';

type LayOut = (block: ParagraphBlock, width: number) => LaidOutParagraph;

/** A cell with its lines; lengths in twips, `left` from the table's left edge. */
export interface LaidOutCell {
  row: number;
  /** Rows that it covers. */
  rows: number;
  left: number;
  width: number;
  lines: ParagraphLine[];
}
export interface LaidOutTable {
  /** The cells that begin in each row. */
  cellsByRow: LaidOutCell[][];
  /** Rows that the tallest cell covers. */
  tallestCell: number;
  rowHeights: number[];
  headerRows: number;
  width: number;
  /** Thickness of the line above each row, and of the line under the table; 0 where there is none. */
  border: number;
  closing: number;
  /** Left and right of the text in a cell. */
  padding: number;
  stand: TableBlock['stand'];
}

/** Half a point: a row is as high as its text and the line above it. */
export const borderThickness = (tableFormat.borderSize * 20) / 8;

/** Breaks every cell into lines and finds how high each row is. */
export function layOutTable(table: TableBlock, layOut: LayOut): LaidOutTable {
  const cells = placeCells(table, layOut);
  const border = table.lines === undefined ? borderThickness : 0;
  const byRow = Map.groupBy(cells, ({ row }) => row);
  return {
    cellsByRow: table.rows.map((_, row) => byRow.get(row) ?? []),
    tallestCell: cells.reduce((most, { rows }) => Math.max(most, rows), 1),
    rowHeights: rowHeights(cells, table.rows.length, border),
    headerRows: table.headerRows,
    width: sum(table.widths),
    border,
    closing: table.lines === 'none' ? 0 : borderThickness,
    padding: cellPaddingOf(table),
    stand: table.stand,
  };
}

function placeCells(table: TableBlock, layOut: LayOut): LaidOutCell[] {
  const edges = columnEdges(table.widths);
  /** For each column, the first row that no cell above covers. */
  const freeFrom = table.widths.map(() => 0);
  const cells: LaidOutCell[] = [];
  table.rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row) {
      while (column < freeFrom.length && (freeFrom[column] ?? 0) > rowIndex) column++;
      if (column === freeFrom.length) break;
      const end = Math.min(column + (cell.columns ?? 1), freeFrom.length);
      const rows = Math.min(cell.rows ?? 1, table.rows.length - rowIndex);
      freeFrom.fill(rowIndex + rows, column, end);
      const left = edges[column] ?? 0;
      const width = (edges[end] ?? 0) - left;
      cells.push({
        row: rowIndex,
        rows,
        left,
        width,
        lines: cellLines(cell, width - 2 * cellPaddingOf(table), layOut),
      });
      column = end;
    }
  });
  return cells;
}

const emptyCell: ParagraphBlock = { kind: 'paragraph', role: 'cell', inlines: [] };

function cellLines(cell: TableCell, width: number, layOut: LayOut): ParagraphLine[] {
  const blocks = cell.blocks.length > 0 ? cell.blocks : [emptyCell];
  return blocks.flatMap((block) => layOut(block, width).lines);
}

/** Each row as high as its highest cell; what a cell over several rows lacks is added to the last of them. */
function rowHeights(cells: readonly LaidOutCell[], rows: number, border: number): number[] {
  const heights = new Array<number>(rows).fill(border);
  for (const span of [1, 2]) {
    for (const cell of cells) {
      if (span === 1 ? cell.rows !== 1 : cell.rows === 1) continue;
      const last = cell.row + cell.rows - 1;
      const above = sum(heights.slice(cell.row, last));
      const needed = heightOf(cell.lines) + border - above;
      heights[last] = Math.max(heights[last] ?? 0, needed);
    }
  }
  return heights;
}

export const heightOf = (lines: readonly ParagraphLine[]) =>
  lines.reduce((all, line) => all + line.height, 0);
const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);
