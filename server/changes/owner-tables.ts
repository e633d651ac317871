import type { TableName } from '#shared/model/records.ts';
import type { Sql } from '../storage/sql.ts';

/** What files and papers belong to, as far as a right depends on it. */
const ownerTables: readonly TableName[] = [
  'programmes',
  'people',
  'intakes',
  'enrolments',
  'certificateTemplates',
];

/** Whether files or papers can belong to records of this table. */
export const ownsFiles = (table: TableName): boolean => ownerTables.includes(table);

/** The tables of these records, by id; those that the server does not know, or that own nothing, are left out. */
export async function ownerTablesOf(sql: Sql, ids: readonly string[]): Promise<Map<string, TableName>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.query<{ id: string; table: TableName }>(
    `select record_id as id, table_name as table from records
      where table_name = any($1::text[]) and record_id = any($2::text[])`,
    [ownerTables, ids],
  );
  return new Map(rows.map(({ id, table }) => [id, table]));
}
