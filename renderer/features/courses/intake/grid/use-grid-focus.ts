import { type RefObject, useCallback, useEffect, useRef } from 'react';

/** A cell of a grid: the number of its line, and the key of its column. */
export interface CellPlace {
  line: number;
  column: string;
}

/** Marks an element as a cell that the keyboard can reach: spread it over it. */
export const cellMark = ({ line, column }: CellPlace) => ({ 'data-line': line, 'data-column': column });

/** The cell that holds an element. */
export function placeOf(element: Element): CellPlace | null {
  const cell = element.closest<HTMLElement>('[data-line][data-column]');
  return cell ? { line: Number(cell.dataset.line), column: cell.dataset.column ?? '' } : null;
}

/**
 * Puts the focus on a cell, also on one whose line is not drawn yet: `bring` scrolls its line into sight, and the cell
 * gets the focus once it is there.
 */
export function useGridFocus(
  scroller: RefObject<HTMLElement | null>,
  bring: (line: number) => void,
): (place: CellPlace) => void {
  const wanted = useRef<CellPlace>(null);
  const focus = useCallback(
    ({ line, column }: CellPlace): boolean => {
      const cell = scroller.current?.querySelector<HTMLElement>(
        `[data-line="${line}"][data-column="${CSS.escape(column)}"]`,
      );
      cell?.focus();
      if (cell instanceof HTMLInputElement) cell.select();
      return cell !== null && cell !== undefined;
    },
    [scroller],
  );
  useEffect(() => {
    if (wanted.current && focus(wanted.current)) wanted.current = null;
  });
  const brought = useRef(bring);
  brought.current = bring;
  return useCallback(
    (place) => {
      if (focus(place)) return;
      wanted.current = place;
      brought.current(place.line);
    },
    [focus],
  );
}
