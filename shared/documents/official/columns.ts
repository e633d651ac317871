import type { ParagraphBlock, TableBlock, TableCell } from '../document-model.ts';
import { columnWidths } from '../programme/column-widths.ts';

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
