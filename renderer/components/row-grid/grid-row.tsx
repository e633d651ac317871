import { IconGripVertical } from '@tabler/icons-react';
import { type ClipboardEvent, memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePartPermission } from '../permission/read-only.ts';
import { GridCell } from './grid-cell.tsx';
import type { GridColumn, GridRecord, GridTable } from './grid-column.ts';
import classes from './row-grid.module.css';
import { RowMenu } from './row-menu.tsx';

export interface GridRowProps<Row extends GridRecord> {
  table: GridTable;
  row: Row;
  /** The row's place in the grid, from 1. */
  number: number;
  /** What is printed as the row's number; nothing for rows that have none. */
  mark: string;
  kind: string | undefined;
  columns: readonly GridColumn<Row>[];
  lang: string;
  menu: ((row: Row) => ReactNode) | undefined;
  onPaste: (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  onAdd: (rowId: string) => void;
  onMove: (rowId: string, step: -1 | 1, columnId: string) => void;
  onRemove: (rowId: string, columnId: string) => void;
}

function Row<Row extends GridRecord>(props: GridRowProps<Row>) {
  const { table, row, number, mark, kind, columns, lang, menu, onPaste, onAdd, onMove, onRemove } = props;
  const { t } = useTranslation('editor');
  const { allowed } = usePartPermission();
  return (
    <tr data-target={row.id} {...(kind && { 'data-kind': kind })}>
      <th
        scope="row"
        className={classes.mark}
        {...(allowed && { draggable: true, title: t('grid.drag', { number }) })}
      >
        <IconGripVertical size={14} className={classes.grip ?? ''} aria-hidden />
        {mark}
      </th>
      {columns.map((column) => {
        const text = column.read(row);
        return (
          <td key={column.id} {...(column.numeric && { 'data-numeric': '' })}>
            {text === null ? (
              column.view?.(row, number)
            ) : (
              <GridCell
                table={table}
                row={row}
                column={column}
                text={text}
                lang={lang}
                label={t('grid.cell', { column: column.label, number })}
                onPaste={onPaste}
              />
            )}
          </td>
        );
      })}
      <td className={classes.actions}>
        {allowed && (
          <RowMenu
            number={number}
            onAdd={() => onAdd(row.id)}
            onMove={(step) => onMove(row.id, step, 'actions')}
            onRemove={() => onRemove(row.id, 'actions')}
          >
            {menu?.(row)}
          </RowMenu>
        )}
      </td>
    </tr>
  );
}

/** One row of a grid; drawn anew only when the row itself changed. */
export const GridRow = memo(Row) as typeof Row;
