import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLatest } from '../rich-text/use-latest.ts';
import type { GridRecord } from './grid-column.ts';
import { findCell, neighbour } from './move-focus.ts';
import { tellRemoval } from './tell-removal.ts';
import { type RowCommandsOptions, useRowCommands } from './use-row-commands.ts';
import { useWantedCell } from './use-wanted-cell.ts';

/** The row that takes the focus when this one goes: the one below, or the one above the last. */
function rowNear(grid: HTMLTableElement | null, rowId: string, columnId: string): string | undefined {
  const cell = grid && findCell(grid, rowId, columnId);
  const near = cell && (neighbour(grid, cell, 'down') ?? neighbour(grid, cell, 'up'));
  return near?.closest<HTMLElement>('[data-target]')?.dataset.target;
}

const exitOf = (grid: HTMLTableElement | null) =>
  grid?.closest('[data-grid]')?.querySelector<HTMLElement>('[data-grid-exit]');

interface RowActionsOptions<Row extends GridRecord> extends RowCommandsOptions<Row> {
  grid: RefObject<HTMLTableElement | null>;
  /** The column that a new row is begun in. */
  firstColumn: string;
}

/** What a person does with rows, with the focus going where the work goes on. The functions stay the same. */
export function useRowActions<Row extends GridRecord>(options: RowActionsOptions<Row>) {
  const { t } = useTranslation('editor');
  const { want, wantNext, forget } = useWantedCell(options.grid, options.rows);
  const latest = useLatest({ ...options, commands: useRowCommands(options), t });
  return useMemo(() => {
    const add = async (index: number, make?: typeof options.newRow) => {
      const added = await latest.current.commands.add(index, make);
      want(added, latest.current.firstColumn);
    };
    const move = async (rowId: string, step: -1 | 1, columnId: string) => {
      wantNext(rowId, columnId);
      if (!(await latest.current.commands.move(rowId, step))) forget();
    };
    const remove = async (rowId: string, columnId: string) => {
      const { grid, commands, programmeId, t: say } = latest.current;
      const near = rowNear(grid.current, rowId, columnId);
      if (!(await commands.remove(rowId))) return;
      if (near) want(near, columnId);
      else exitOf(grid.current)?.focus();
      tellRemoval(say, programmeId);
    };
    const indexOf = (rowId: string) => latest.current.rows.findIndex(({ id }) => id === rowId);
    return {
      addBelow: (rowId: string) => void add(indexOf(rowId)),
      addLast: (make?: typeof options.newRow) => void add(latest.current.rows.length - 1, make),
      move: (rowId: string, step: -1 | 1, columnId: string) => void move(rowId, step, columnId),
      remove: (rowId: string, columnId: string) => void remove(rowId, columnId),
      drop: (rowId: string, besideId: string, side: 'before' | 'after') =>
        void latest.current.commands.place(rowId, besideId, side),
    };
  }, [latest, want, wantNext, forget]);
}
