import { useLatest } from '#renderer/components/rich-text/use-latest.ts';
import type { Edit } from '#renderer/data/change/change.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { editProgramme, orderAfter } from '#renderer/data/programmes.ts';
import type { GridColumn, GridRecord, GridTable } from './grid-column.ts';
import { createOf, updateOf } from './row-edits.ts';

export interface RowCommandsOptions<Row extends GridRecord> {
  table: GridTable;
  programmeId: string;
  rows: readonly Row[];
  newRow: MakeRow<Row>;
  /** What else changes when a row goes, such as links that point at it. */
  alongWithRemoval?: ((row: Row) => Edit[]) | undefined;
  /** The row as its table keeps it, where that is not the row as the grid has it. */
  recordOf?: ((row: Row) => object) | undefined;
  /** What else is written with new rows, such as the record that they belong to. */
  alongWithAddition?: (() => Promise<Edit[]>) | undefined;
}

export type MakeRow<Row> = (place: GridRecord, above: Row | undefined) => Row;

export interface RowCommands<Row> {
  /** Makes a row below the one at this index (−1: above all); returns its id. */
  add: (index: number, make?: MakeRow<Row>) => Promise<string>;
  /** Whether there was somewhere to move to. */
  move: (rowId: string, step: -1 | 1) => Promise<boolean>;
  /** Puts a row before or behind another one. */
  place: (rowId: string, besideId: string, side: 'before' | 'after') => Promise<void>;
  remove: (rowId: string) => Promise<boolean>;
}

/** What is done with whole rows. Everything typed is stored first, so that each is one step of undo of its own. */
export function useRowCommands<Row extends GridRecord>(options: RowCommandsOptions<Row>): RowCommands<Row> {
  const latest = useLatest(options);

  const put = async (rowId: string, index: number) => {
    const { table, programmeId, rows } = latest.current;
    const others = rows.filter((row) => row.id !== rowId);
    await flush();
    await editProgramme(programmeId, [updateOf(table, rowId, { order: orderAfter(others, index - 1) })]);
  };

  return {
    add: async (index, make = latest.current.newRow) => {
      const { table, programmeId, rows, recordOf, alongWithAddition } = latest.current;
      const place = { id: crypto.randomUUID(), programmeId, order: orderAfter(rows, index) };
      await flush();
      const row = make(place, rows[index]);
      const along = (await alongWithAddition?.()) ?? [];
      await editProgramme(programmeId, [...along, createOf(table, recordOf ? recordOf(row) : row)]);
      return place.id;
    },
    move: async (rowId, step) => {
      const { rows } = latest.current;
      const index = rows.findIndex((row) => row.id === rowId) + step;
      if (index < 0 || index >= rows.length) return false;
      await put(rowId, index);
      return true;
    },
    place: async (rowId, besideId, side) => {
      if (rowId === besideId) return;
      const others = latest.current.rows.filter((row) => row.id !== rowId);
      const beside = others.findIndex((row) => row.id === besideId);
      await put(rowId, side === 'before' ? beside : beside + 1);
    },
    remove: async (rowId) => {
      const { table, programmeId, rows, alongWithRemoval } = latest.current;
      const row = rows.find((one) => one.id === rowId);
      if (!row) return false;
      await flush();
      const along = alongWithRemoval?.(row) ?? [];
      await editProgramme(programmeId, [...along, { table, kind: 'remove', id: rowId }]);
      return true;
    },
  };
}

interface CellPaste<Row extends GridRecord> extends RowCommandsOptions<Row> {
  columns: readonly GridColumn<Row>[];
  rowId: string;
  columnId: string;
  cells: readonly (readonly string[])[];
}

/** The row with a line of pasted cells in it, from the given column on; cells that cannot be stored are left out. */
function fill<Row extends GridRecord>(
  row: Row,
  columns: readonly GridColumn<Row>[],
  cells: readonly string[],
) {
  let filled = row;
  for (const [index, text] of cells.entries()) {
    const column = columns[index];
    const fields = column && column.read(filled) !== null ? column.write(filled, text) : null;
    if (fields) filled = { ...filled, ...fields };
  }
  return filled;
}

/** Fills cells from a table on the clipboard, downwards from a cell, with new rows where they run out: one step of undo. */
export async function pasteCells<Row extends GridRecord>(paste: CellPaste<Row>): Promise<void> {
  const { table, programmeId, rows, newRow, columns, rowId, columnId, cells } = paste;
  const stored = paste.recordOf ?? ((row: Row): object => row);
  const typed = columns.slice(columns.findIndex(({ id }) => id === columnId));
  const first = rows.findIndex(({ id }) => id === rowId);
  await flush();
  let above: Row | undefined = rows.at(-1);
  const edits = cells.map((line, offset): Edit => {
    const row = rows[first + offset];
    if (row) {
      const { id, ...fields } = stored(fill(row, typed, line)) as { id: string };
      return updateOf(table, id, fields);
    }
    const order = orderAfter(above ? [above] : [], above ? 0 : -1);
    const record = fill(newRow({ id: crypto.randomUUID(), programmeId, order }, above), typed, line);
    above = record;
    return createOf(table, stored(record));
  });
  await editProgramme(programmeId, [...((await paste.alongWithAddition?.()) ?? []), ...edits]);
}
