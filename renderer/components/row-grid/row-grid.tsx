import { type ReactNode, useRef } from 'react';
import { usePartPermission } from '../permission/read-only.ts';
import type { GridColumn, GridRecord } from './grid-column.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import classes from './row-grid.module.css';
import { type RowKeys, useGridKeys } from './use-grid-keys.ts';
import { useRowActions } from './use-row-actions.ts';
import type { MakeRow, RowCommandsOptions } from './use-row-commands.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useStableRows } from './use-stable-rows.ts';
import { type TextPaste, useTablePaste } from './use-table-paste.ts';

interface RowGridProps<Row extends GridRecord> extends RowCommandsOptions<Row> {
  label: string;
  columns: readonly GridColumn<Row>[];
  /** CSS pixels below which the grid scrolls instead of getting narrower. */
  minWidth?: number;
  /** The language that the rows are written in. */
  lang: string;
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
  footer: (add: (make?: MakeRow<Row>) => void) => ReactNode;
  cleanPaste: (event: TextPaste) => void;
  /** Makes a pasted table's text clean. */
  cleanText: (text: string) => string;
}

/** Where rows may only be read the keys still go from cell to cell. */
const noRowKeys: RowKeys = { addBelow: () => undefined, move: () => undefined, remove: () => undefined };

function EmptyRow({ columns, words }: { columns: number; words: string }) {
  return (
    <tr>
      <td colSpan={columns + 2} className={classes.empty}>
        {words}
      </td>
    </tr>
  );
}

/** An editable table of rows that a person arranges, moved in as in a spreadsheet. */
export function RowGrid<Row extends GridRecord>(props: RowGridProps<Row>) {
  const { label, table, columns, minWidth = 420, lang, markOf, kindOf, menu, foot, empty, footer } = props;
  const rows = useStableRows(props.rows);
  const grid = useRef<HTMLTableElement>(null);
  const actions = useRowActions({ ...props, rows, grid, firstColumn: columns[0]?.id ?? '' });
  const paste = useTablePaste({ ...props, rows });
  const { allowed } = usePartPermission();
  const keys = useGridKeys(allowed ? actions : noRowKeys);
  const drag = useRowDrag(actions.drop);
  return (
    <div data-grid>
      <div className={classes.scroll}>
        <table ref={grid} className={classes.grid} style={{ minWidth }} aria-label={label} {...keys}>
          <GridHead columns={columns} />
          <tbody {...(allowed && drag)}>
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
                onAdd={actions.addBelow}
                onMove={actions.move}
                onRemove={actions.remove}
              />
            ))}
            {rows.length === 0 && <EmptyRow columns={columns.length} words={empty} />}
          </tbody>
          {foot && rows.length > 0 && <tfoot>{foot}</tfoot>}
        </table>
      </div>
      <div className={classes.footer}>{footer(actions.addLast)}</div>
    </div>
  );
}
