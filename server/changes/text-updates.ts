import type { TableName } from '#shared/model/records.ts';
import { mergeUpdates } from '#shared/text/text.ts';
import type { Sql } from '../storage/sql.ts';

/**
 * The updates of long texts on top of the bodies that their records came with, as one update each (base64 of Yjs).
 * A text without any is left out.
 */
export async function textUpdates(
  sql: Sql,
  table: TableName,
  records: readonly { recordId: string; bornSeq: number }[],
): Promise<Map<string, string[]>> {
  const born = new Map(records.map(({ recordId, bornSeq }) => [recordId, bornSeq]));
  if (born.size === 0) return new Map();
  const rows = await sql.query<{ id: string; seq: number; row: string }>(
    `select record_id as id, seq, row from changes
      where table_name = $1 and record_id = any($2::text[]) and kind = 'text' order by seq`,
    [table, [...born.keys()]],
  );
  const living = rows.filter(({ id, seq }) => seq > (born.get(id) ?? 0));
  return new Map(
    [...Map.groupBy(living, ({ id }) => id)].map(([id, some]) => [
      id,
      [mergeUpdates(some.map(({ row }) => String(JSON.parse(row).after.body)))],
    ]),
  );
}
