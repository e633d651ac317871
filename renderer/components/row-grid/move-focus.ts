/** Cells are marked by `data-cell` with the column's id; rows by `data-target` with the row's id. */
const cellSelector = '[data-cell]';

export type Direction = 'up' | 'down' | 'left' | 'right' | 'next' | 'previous';

const rowsOf = (grid: Element) => [...grid.querySelectorAll<HTMLElement>('tbody tr[data-target]')];
const cellsOf = (element: Element) => [...element.querySelectorAll<HTMLElement>(cellSelector)];

/** Cells above or below in the same column; rows that have none there are stepped over. */
function verticalNeighbour(grid: Element, cell: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const rows = rowsOf(grid);
  const from = rows.findIndex((row) => row.contains(cell));
  for (let index = from + step; index >= 0 && index < rows.length; index += step) {
    const found = rows[index]?.querySelector<HTMLElement>(`[data-cell="${cell.dataset.cell}"]`);
    if (found) return found;
  }
  return undefined;
}

function lineNeighbour(cells: HTMLElement[], cell: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const index = cells.indexOf(cell);
  return index < 0 ? undefined : cells[index + step];
}

export function neighbour(grid: Element, cell: HTMLElement, direction: Direction): HTMLElement | undefined {
  const row = cell.closest('tr') ?? grid;
  switch (direction) {
    case 'up':
      return verticalNeighbour(grid, cell, -1);
    case 'down':
      return verticalNeighbour(grid, cell, 1);
    case 'left':
      return lineNeighbour(cellsOf(row), cell, -1);
    case 'right':
      return lineNeighbour(cellsOf(row), cell, 1);
    default:
      return lineNeighbour(cellsOf(grid), cell, direction === 'next' ? 1 : -1);
  }
}

const isField = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;

/** Puts the focus on a cell; its text is selected, so that typing replaces it as in a spreadsheet. */
export function focusCell(cell: HTMLElement): void {
  cell.focus();
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (isField(cell)) cell.select();
}

export const findCell = (grid: Element, rowId: string, columnId: string): HTMLElement | null =>
  grid.querySelector(`tr[data-target="${CSS.escape(rowId)}"] [data-cell="${columnId}"]`) ??
  grid.querySelector(`tr[data-target="${CSS.escape(rowId)}"] ${cellSelector}`);

/**
 * Whether an arrow leaves the cell rather than moving inside its text: always from a button, from a text that is
 * selected as a whole, and from the text's edge.
 */
export function arrowLeaves(cell: HTMLElement, direction: Direction): boolean {
  if (!isField(cell)) return true;
  const { selectionStart, selectionEnd, value } = cell;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  const oneLine = cell instanceof HTMLInputElement;
  if (direction === 'up') return oneLine || (selectionStart === 0 && selectionEnd === 0);
  if (direction === 'down') return oneLine || selectionStart === value.length;
  if (direction === 'left') return selectionStart === 0 && selectionEnd === 0;
  return selectionStart === value.length && selectionEnd === value.length;
}
