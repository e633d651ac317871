import { plainText, type RichTable, type RichTableCell } from '#shared/model/rich-text.ts';

/** One place of a table's grid: the cell that covers it, and whether the cell begins here. */
export interface GridPlace {
  cell: RichTableCell;
  text: string;
  begins: boolean;
}

/** The table as a grid: every place that a spanned cell covers names that cell. */
export function tableGrid(table: RichTable): (GridPlace | undefined)[][] {
  const grid: (GridPlace | undefined)[][] = table.content.map(() => []);
  table.content.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of row.content) {
      while (grid[rowIndex]?.[column]) column += 1;
      cover(grid, cell, rowIndex, column);
    }
  });
  return grid;
}

function cover(
  grid: (GridPlace | undefined)[][],
  cell: RichTableCell,
  rowIndex: number,
  column: number,
): void {
  const text = cellText(cell);
  for (let down = 0; down < (cell.attrs?.rowspan ?? 1); down += 1) {
    const row = grid[rowIndex + down];
    for (let right = 0; right < (cell.attrs?.colspan ?? 1); right += 1) {
      if (row) row[column + right] = { cell, text, begins: down === 0 && right === 0 };
    }
  }
}

/** The text of a cell on one line. */
export const cellText = (cell: RichTableCell): string => plainText(cell).replace(/\s+/gu, ' ').trim();
