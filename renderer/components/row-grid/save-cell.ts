import { database } from '#renderer/data/database.ts';
import { editProgramme } from '#renderer/data/programmes.ts';
import type { GridColumn, GridRecord, GridTable } from './grid-column.ts';
import { updateOf } from './row-edits.ts';

/** Stores the text of a cell, computed from the row as it is stored at that moment. A row that is gone is left gone. */
export async function saveCell<Row extends GridRecord>(
  table: GridTable,
  { id, programmeId }: GridRecord,
  column: GridColumn<Row>,
  text: string,
): Promise<void> {
  const row = await database.table<Row, string>(table).get(id);
  const fields = row && column.write(row, text);
  if (fields) await editProgramme(programmeId, [updateOf(table, id, fields)]);
}
