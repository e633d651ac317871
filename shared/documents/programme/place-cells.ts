import type { RichTable, RichTableCell } from '#shared/model/rich-text.ts';

/** A cell of the author's table with its place in the grid; `cell` is null where a short row was filled up. */
export interface PlacedCell {
  cell: RichTableCell | null;
  column: number;
  columns: number;
  rows: number;
}

/** Word opens no table with more columns. */
const mostColumns = 63;

/** By column: the row down to which a cell from above covers it. */
type Covered = number[];

const isFree = (covered: Covered, column: number, row: number): boolean => (covered[column] ?? 0) <= row;

function freeColumns(covered: Covered, from: number, row: number, wanted: number): number {
  let columns = 1;
  while (columns < wanted && from + columns < mostColumns && isFree(covered, from + columns, row))
    columns += 1;
  return columns;
}

/** What does not fit into the columns that Word allows goes into the row's last cell: no text is lost. */
function addToLast(placed: PlacedCell[], cell: RichTableCell): void {
  const last = placed.at(-1);
  if (last) last.cell = { ...cell, ...last.cell, content: [...(last.cell?.content ?? []), ...cell.content] };
}

function placeRow(
  cells: readonly RichTableCell[],
  row: number,
  rowsLeft: number,
  covered: Covered,
): PlacedCell[] {
  const placed: PlacedCell[] = [];
  let column = 0;
  for (const cell of cells) {
    while (!isFree(covered, column, row)) column += 1;
    if (column >= mostColumns) {
      addToLast(placed, cell);
      continue;
    }
    const columns = freeColumns(covered, column, row, cell.attrs?.colspan ?? 1);
    const rows = Math.min(cell.attrs?.rowspan ?? 1, rowsLeft);
    placed.push({ cell, column, columns, rows });
    for (let at = column; at < column + columns; at += 1) covered[at] = row + rows;
    column += columns;
  }
  return placed;
}

/** Fills short rows with empty cells, so that every place of the grid belongs to one cell. */
function filled(placed: PlacedCell[], row: number, width: number, covered: Covered): PlacedCell[] {
  const missing = Array.from({ length: width }, (_, column) => column)
    .filter((column) => isFree(covered, column, row))
    .map((column) => ({ cell: null, column, columns: 1, rows: 1 }));
  return [...placed, ...missing].sort((a, b) => a.column - b.column);
}

/** Every cell of a table with its place, rows of one width whatever was pasted; `width` in columns, at least 1. */
export function placeCells(table: RichTable): { rows: PlacedCell[][]; width: number } {
  const covered: Covered = [];
  const coveredAfter: Covered[] = [];
  const rows = table.content.map((row, index) => {
    const placed = placeRow(row.content, index, table.content.length - index, covered);
    coveredAfter.push([...covered]);
    return placed;
  });
  const width = Math.max(1, covered.length);
  return { width, rows: rows.map((row, index) => filled(row, index, width, coveredAfter[index] ?? [])) };
}
