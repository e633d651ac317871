import type { TableName } from '#shared/model/records.ts';
import type { RecordsRequest } from '#shared/sync/messages.ts';
import type { Sql, SqlStore } from '../storage/sql.ts';
import { endOfLog, latestClock } from './log-point.ts';
import type { PushSession } from './push-session.ts';
import { textUpdates } from './text-updates.ts';

interface StoredRecord {
  table: TableName;
  id: string;
  fields: string;
  /** Only of sections, whose texts are asked for by it. */
  state: string | null;
}

const recordText = ({ table, fields }: StoredRecord, texts: string[] | undefined): string =>
  `{"table":"${table}","fields":${fields}${texts ? `,"texts":${JSON.stringify(texts)}` : ''}}`;

/** A page of all records in the order of tables and ids, as the JSON of a `RecordsAnswer`. */
export function records(
  store: SqlStore,
  { organisation }: PushSession,
  { after, limit }: RecordsRequest,
): Promise<string> {
  return store.inOrganisation(organisation, async (sql) => {
    const point = await endOfLog(sql);
    const found = await sql.query<StoredRecord>(
      `select table_name as table, record_id as id, fields, case when table_name = 'sections' then state end as state
        from records
        where not removed and (table_name, record_id) > ($1, $2) order by table_name, record_id limit $3`,
      [after?.table ?? '', after?.id ?? '', limit + 1],
    );
    const page = found.slice(0, limit);
    const texts = await textsOf(sql, page);
    const parts = page.map((record) => recordText(record, texts.get(record.id)));
    const clock = JSON.stringify(await latestClock(sql));
    const conflicts = after ? [] : await openConflicts(sql);
    return `{"point":${JSON.stringify(point)},"clock":${clock},"records":[${parts.join(',')}],"conflicts":[${conflicts.join(',')}],"more":${found.length > limit}}`;
  });
}

function textsOf(sql: Sql, page: readonly StoredRecord[]): Promise<Map<string, string[]>> {
  const sections = page
    .filter(({ table }) => table === 'sections')
    .map(({ id, state }) => ({ recordId: id, bornSeq: JSON.parse(state ?? '{}').bornSeq ?? 0 }));
  return textUpdates(sql, 'sections', sections);
}

async function openConflicts(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ conflict: string }>(
    'select conflict from conflicts where closed_seq is null order by opened_seq',
  );
  return rows.map(({ conflict }) => conflict);
}
