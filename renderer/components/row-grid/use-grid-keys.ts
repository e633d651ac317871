import type { FocusEvent, KeyboardEvent } from 'react';
import { arrowLeaves, type Direction, focusCell, neighbour } from './move-focus.ts';

export interface RowKeys {
  addBelow: (rowId: string) => void;
  move: (rowId: string, step: -1 | 1, columnId: string) => void;
  remove: (rowId: string, columnId: string) => void;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

type Press = KeyboardEvent<HTMLElement>;

/** Keys that act on the whole row; true where the key was one of them. */
function pressOnRow(
  { key, ctrlKey, metaKey, altKey }: Press,
  rowId: string,
  columnId: string,
  keys: RowKeys,
) {
  if (key === 'Enter' && (ctrlKey || metaKey)) keys.addBelow(rowId);
  else if (altKey && key === 'ArrowUp') keys.move(rowId, -1, columnId);
  else if (altKey && key === 'ArrowDown') keys.move(rowId, 1, columnId);
  else if (altKey && key === 'Delete') keys.remove(rowId, columnId);
  else return false;
  return true;
}

function directionOf(event: Press, cell: HTMLElement): Direction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Tab') return event.shiftKey ? 'previous' : 'next';
  if (event.shiftKey) return null;
  if (event.key === 'Enter') return cell instanceof HTMLButtonElement ? null : 'down';
  const arrow = arrows[event.key];
  return arrow && arrowLeaves(cell, arrow) ? arrow : null;
}

function toTextEnd(cell: HTMLElement) {
  if (!(cell instanceof HTMLInputElement || cell instanceof HTMLTextAreaElement)) return;
  cell.setSelectionRange(cell.value.length, cell.value.length);
}

/** The way out of the grid for those who move by Tab. */
function leaveGrid(grid: Element) {
  grid.closest('[data-grid]')?.querySelector<HTMLElement>('[data-grid-exit]')?.focus();
}

/**
 * Keys of a grid: arrows, Tab and Enter go from cell to cell as in a spreadsheet, Ctrl+Enter makes a row, Alt with
 * arrows moves it, Alt+Delete removes it, Escape leaves. One cell takes part in the page's own Tab order.
 */
export function useGridKeys(keys: RowKeys) {
  const onKeyDown = (event: Press) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const cell = event.target.closest<HTMLElement>('[data-cell]');
    const rowId = cell?.closest<HTMLElement>('[data-target]')?.dataset.target;
    if (!cell || !rowId) return;
    const grid = event.currentTarget;
    if (pressOnRow(event, rowId, cell.dataset.cell ?? '', keys)) return event.preventDefault();
    if (event.key === 'Escape') return leaveGrid(grid);
    if (event.key === 'F2') return toTextEnd(cell);
    const direction = directionOf(event, cell);
    const next = direction && neighbour(grid, cell, direction);
    if (next) focusCell(next);
    // At the grid's edge Tab goes on through the page; the other keys stay.
    if (direction && (next || event.key !== 'Tab')) event.preventDefault();
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-cell]')) return;
    for (const other of event.currentTarget.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]')) {
      other.tabIndex = -1;
    }
    event.target.tabIndex = 0;
  };
  return { onKeyDown, onFocus };
}
