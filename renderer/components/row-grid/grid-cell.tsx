import type { ClipboardEvent } from 'react';
import { useDraftInput } from '#renderer/components/drafts/use-draft-input.ts';
import { cellKey, type GridColumn, type GridRecord, type GridTable } from './grid-column.ts';
import classes from './row-grid.module.css';
import { saveCell } from './save-cell.ts';

interface GridCellProps<Row extends GridRecord> {
  table: GridTable;
  row: Row;
  column: GridColumn<Row>;
  /** The stored text. */
  text: string;
  label: string;
  lang: string;
  onPaste: (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
}

/** A cell that is typed into. It saves itself, and is drawn alone while a person types. */
export function GridCell<Row extends GridRecord>(props: GridCellProps<Row>) {
  const { table, row, column, text, label, lang, onPaste } = props;
  const { input, wrong } = useDraftInput(
    {
      key: cellKey(table, row.id, column.id),
      stored: text,
      accepts: (typed) => column.write(row, typed) !== null,
      save: (typed) => saveCell(table, row, column, typed),
    },
    onPaste,
  );
  const shared = {
    ...input,
    'data-cell': column.id,
    'aria-label': label,
    'aria-invalid': wrong || undefined,
    tabIndex: -1,
    className: classes.input,
  };
  const field = column.numeric ? (
    <input {...shared} inputMode="decimal" autoComplete="off" data-numeric />
  ) : (
    <textarea {...shared} rows={1} lang={lang} />
  );
  // The field keeps its place in the tree whether or not the note is there: it must not lose the focus.
  return (
    <>
      {field}
      {wrong && (
        <span role="alert" className={classes.wrong}>
          {column.wrong}
        </span>
      )}
    </>
  );
}
