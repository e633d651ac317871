import { type Records, recordSchemas, type TableName } from '#shared/model/records.ts';
import type { Sql } from './sql.ts';

const parsed = <Name extends TableName>(table: Name, fields: string): Records[Name] | null =>
  (recordSchemas[table].safeParse(JSON.parse(fields)).data as Records[Name] | undefined) ?? null;

/** A record as the organisation's log leads to it; null where there is none or it was removed. */
export async function storedRecord<Name extends TableName>(
  sql: Sql,
  table: Name,
  id: string,
): Promise<Records[Name] | null> {
  const [row] = await sql.query<{ fields: string }>(
    'select fields from records where table_name = $1 and record_id = $2 and not removed',
    [table, id],
  );
  return row ? parsed(table, row.fields) : null;
}

/** The records of a table whose ids begin so, in the order of their ids; all of them for an empty beginning. */
export async function storedRecords<Name extends TableName>(
  sql: Sql,
  table: Name,
  beginning = '',
): Promise<Records[Name][]> {
  const rows = await sql.query<{ fields: string }>(
    `select fields from records
      where table_name = $1 and record_id >= $2 and substr(record_id, 1, $3) = $2 and not removed
      order by record_id`,
    [table, beginning, [...beginning].length],
  );
  return rows.flatMap(({ fields }) => parsed(table, fields) ?? []);
}
