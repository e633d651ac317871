import type { ParagraphBlock, TableBlock, TableCell } from '../document-model.ts';
import { columnWidths } from '../programme/column-widths.ts';

/** Rows that stay on one page, so that none of several signatures stands alone on the next. */
export const rowsTogether = (rows: readonly (readonly ParagraphBlock[])[][]): ParagraphBlock[][][] =>
  rows.map((row, index) =>
    row.map((cell) => cell.map((block) => (index < rows.length - 1 ? { ...block, keepNext: true } : block))),
  );

/** Columns of text without lines, sharing the width by weight. */
export function columns(
  rows: readonly (readonly ParagraphBlock[])[][],
  weights: readonly number[],
  textWidth: number,
  more: Partial<Pick<TableBlock, 'lines' | 'stand'>> = {},
): TableBlock {
  const cell = (blocks: readonly ParagraphBlock[]): TableCell => ({ blocks: [...blocks] });
  return {
    kind: 'table',
    lines: 'none',
    widths: columnWidths(
      weights.map((weight) => ({ least: 0, weight })),
      textWidth,
    ),
    headerRows: 0,
    rows: rows.map((row) => row.map(cell)),
    ...more,
  };
}
