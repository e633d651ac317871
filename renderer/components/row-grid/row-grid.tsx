import { type ClipboardEvent, type ReactNode, useCallback, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLatest } from '#renderer/components/rich-text/use-latest.ts';
import type { Edit } from '#renderer/data/change.ts';
import type { RowTable } from '#renderer/data/programmes.ts';
import type { GridColumn, GridRecord } from './grid-column.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { findCell, focusCell, neighbour } from './move-focus.ts';
import { isTable, parseCells } from './paste-cells.ts';
import classes from './row-grid.module.css';
import { tellRemoval } from './tell-removal.tsx';
import { useGridKeys } from './use-grid-keys.ts';
import { pasteCells, useRowCommands } from './use-row-commands.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useStableRows } from './use-stable-rows.ts';

type TextPaste = ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>;

interface RowGridProps<Row extends GridRecord> {
  label: string;
  table: RowTable;
  programmeId: string;
  rows: readonly Row[];
  columns: readonly GridColumn<Row>[];
  /** CSS pixels below which the grid scrolls instead of getting narrower. */
  minWidth?: number;
  /** The language that the rows are written in. */
  lang: string;
  newRow: (place: GridRecord, above: Row | undefined) => Row;
  alongWithRemoval?: (row: Row) => Edit[];
  /** The number that the row is printed with; its place in the grid where absent. */
  markOf?: (row: Row) => string;
  kindOf?: (row: Row) => string;
  /** Actions of one row besides the usual ones. */
  menu?: (row: Row) => ReactNode;
  /** Rows under all others: sums. */
  foot?: ReactNode;
  /** Words for a grid without rows. */
  empty: string;
  /** Buttons under the grid. `add` makes a row at the end and goes there. */
  footer: (add: (make?: (place: GridRecord, above: Row | undefined) => Row) => void) => ReactNode;
  cleanPaste: (event: TextPaste) => void;
  /** Makes a pasted table's text clean. */
  cleanText: (text: string) => string;
}

/** An editable table of rows that a person arranges, moved in as in a spreadsheet. */
export function RowGrid<Row extends GridRecord>(props: RowGridProps<Row>) {
  const {
    label,
    table,
    programmeId,
    columns,
    minWidth = 420,
    lang,
    markOf,
    kindOf,
    menu,
    foot,
    empty,
    footer,
  } = props;
  const { t } = useTranslation('editor');
  const rows = useStableRows(props.rows);
  const latest = useLatest({ ...props, rows });
  const grid = useRef<HTMLTableElement>(null);
  /** The cell that takes the focus as soon as its row is drawn. */
  const wanted = useRef<{ rowId: string; columnId: string } | null>(null);
  const commands = useLatest(useRowCommands({ ...props, rows, alongWithRemoval: props.alongWithRemoval }));
  const firstColumn = columns[0]?.id ?? '';

  const focusWanted = useCallback(() => {
    const cell =
      wanted.current && grid.current && findCell(grid.current, wanted.current.rowId, wanted.current.columnId);
    if (!cell) return;
    wanted.current = null;
    focusCell(cell);
  }, []);
  const want = useCallback(
    (rowId: string, columnId: string) => {
      wanted.current = { rowId, columnId };
      focusWanted();
    },
    [focusWanted],
  );
  useLayoutEffect(() => {
    const table = grid.current;
    if (!table) return;
    focusWanted();
    // One cell takes part in the page's Tab order, also after its row is gone.
    const first = table.querySelector<HTMLElement>('[data-cell]');
    if (rows.length > 0 && first && !table.querySelector('[data-cell][tabindex="0"]')) first.tabIndex = 0;
  }, [rows, focusWanted]);

  const addBelow = useCallback(
    async (rowId: string) => {
      const index = latest.current.rows.findIndex(({ id }) => id === rowId);
      const added = await commands.current.add(index);
      want(added, firstColumn);
    },
    [latest, commands, firstColumn, want],
  );
  const move = useCallback(
    async (rowId: string, step: -1 | 1, columnId: string) => {
      wanted.current = { rowId, columnId };
      if (!(await commands.current.move(rowId, step))) wanted.current = null;
    },
    [commands],
  );
  const remove = useCallback(
    async (rowId: string, columnId: string) => {
      const cell = grid.current && findCell(grid.current, rowId, columnId);
      const near =
        cell &&
        grid.current &&
        (neighbour(grid.current, cell, 'down') ?? neighbour(grid.current, cell, 'up'));
      const nearId = near?.closest<HTMLElement>('[data-target]')?.dataset.target;
      if (!(await commands.current.remove(rowId))) return;
      if (nearId) want(nearId, columnId);
      else grid.current?.closest('[data-grid]')?.querySelector<HTMLElement>('[data-grid-exit]')?.focus();
      tellRemoval(t, programmeId);
    },
    [commands, t, programmeId, want],
  );
  const paste = useCallback(
    (event: TextPaste) => {
      const text = event.clipboardData.getData('text/plain');
      if (!isTable(text)) return latest.current.cleanPaste(event);
      event.preventDefault();
      const { columnId, rowId } = {
        columnId: event.currentTarget.dataset.cell ?? '',
        rowId: event.currentTarget.closest<HTMLElement>('[data-target]')?.dataset.target ?? '',
      };
      const cells = parseCells(latest.current.cleanText(text));
      void pasteCells({ ...latest.current, alongWithRemoval: undefined, rowId, columnId, cells });
    },
    [latest],
  );
  const add = async (make = props.newRow) => {
    const added = await commands.current.add(rows.length - 1, make);
    want(added, firstColumn);
  };
  const keys = useGridKeys({
    addBelow: (rowId) => void addBelow(rowId),
    move: (rowId, step, columnId) => void move(rowId, step, columnId),
    remove: (rowId, columnId) => void remove(rowId, columnId),
  });
  const drag = useRowDrag((rowId, besideId, side) => void commands.current.place(rowId, besideId, side));

  return (
    <div data-grid>
      <div className={classes.scroll}>
        <table ref={grid} className={classes.grid} style={{ minWidth }} aria-label={label} {...keys}>
          <GridHead columns={columns} />
          <tbody {...drag}>
            {rows.map((row, index) => (
              <GridRow
                key={row.id}
                table={table}
                row={row}
                number={index + 1}
                mark={markOf ? markOf(row) : String(index + 1)}
                kind={kindOf?.(row)}
                columns={columns}
                lang={lang}
                menu={menu}
                onPaste={paste}
                onAdd={addBelow}
                onMove={move}
                onRemove={remove}
              />
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns.length + 2} className={classes.empty}>
                  {empty}
                </td>
              </tr>
            )}
          </tbody>
          {foot && rows.length > 0 && <tfoot>{foot}</tfoot>}
        </table>
      </div>
      <div className={classes.footer}>{footer((make) => void add(make))}</div>
    </div>
  );
}
