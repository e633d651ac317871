import { database } from '#renderer/data/database.ts';
import { type RowTable, updateRow } from '#renderer/data/programmes.ts';
import type { GridColumn, GridRecord } from './grid-column.ts';

/** Stores the text of a cell, computed from the row as it is stored at that moment. A row that is gone is left gone. */
export async function saveCell<Row extends GridRecord>(
  table: RowTable,
  rowId: string,
  column: GridColumn<Row>,
  text: string,
): Promise<void> {
  const row = await database.table<Row, string>(table).get(rowId);
  const fields = row && column.write(row, text);
  if (fields) await updateRow(table, row.programmeId, rowId, fields);
}
