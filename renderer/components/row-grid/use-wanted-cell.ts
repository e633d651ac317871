import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { findCell, focusCell } from './move-focus.ts';

interface WantedCell {
  /** Focuses a cell now, or as soon as its row is drawn. */
  want: (rowId: string, columnId: string) => void;
  /** Focuses a cell when the rows are drawn the next time. */
  wantNext: (rowId: string, columnId: string) => void;
  forget: () => void;
}

/** Keeps the focus in the grid when rows come, move or go, and one of its cells in the page's Tab order. */
export function useWantedCell(
  grid: RefObject<HTMLTableElement | null>,
  rows: readonly unknown[],
): WantedCell {
  const wanted = useRef<{ rowId: string; columnId: string } | null>(null);
  const focusWanted = useCallback(() => {
    if (!wanted.current || !grid.current) return;
    const cell = findCell(grid.current, wanted.current.rowId, wanted.current.columnId);
    if (!cell) return;
    wanted.current = null;
    focusCell(cell);
  }, [grid]);
  useLayoutEffect(() => {
    focusWanted();
    const first = grid.current?.querySelector<HTMLElement>('[data-cell]');
    if (rows.length > 0 && first && !grid.current?.querySelector('[data-cell][tabindex="0"]'))
      first.tabIndex = 0;
  }, [rows, grid, focusWanted]);
  const wantNext = useCallback((rowId: string, columnId: string) => {
    wanted.current = { rowId, columnId };
  }, []);
  const want = useCallback(
    (rowId: string, columnId: string) => {
      wantNext(rowId, columnId);
      focusWanted();
    },
    [wantNext, focusWanted],
  );
  const forget = useCallback(() => {
    wanted.current = null;
  }, []);
  return { want, wantNext, forget };
}
