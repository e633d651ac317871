import type { TableName } from '#shared/model/records.ts';
import type { MergedRecord } from '#shared/sync/merge.ts';
import type { Sql } from '../storage/sql.ts';

/** Records by `stateKey`. */
export type RecordStates = Map<string, MergedRecord>;

export interface RecordKey {
  table: TableName;
  recordId: string;
}

export const stateKey = ({ table, recordId }: RecordKey): string => `${table}\n${recordId}`;

const keyOf = (text: string): RecordKey => {
  const end = text.indexOf('\n');
  return { table: text.slice(0, end) as TableName, recordId: text.slice(end + 1) };
};

/** The records of these keys as the log leads to them; those that it knows nothing of are left out. */
export async function loadStates(sql: Sql, keys: readonly RecordKey[]): Promise<RecordStates> {
  const states: RecordStates = new Map();
  for (const [table, some] of Map.groupBy(keys, (key) => key.table)) {
    const rows = await sql.query<{ record_id: string; fields: string; state: string; removed: boolean }>(
      'select record_id, fields, state, removed from records where table_name = $1 and record_id = any($2::text[])',
      [table, [...new Set(some.map(({ recordId }) => recordId))]],
    );
    for (const { record_id: recordId, fields, state, removed } of rows) {
      states.set(stateKey({ table, recordId }), {
        ...JSON.parse(state),
        fields: JSON.parse(fields),
        removed,
      });
    }
  }
  return states;
}

/** Writes records that changed. */
export async function saveStates(sql: Sql, states: RecordStates, seq: number): Promise<void> {
  const known = [...states].filter(([, { fields }]) => fields !== null);
  if (known.length === 0) return;
  const rows = known.map(([key, { fields, removed, ...state }]) => ({
    ...keyOf(key),
    fields: JSON.stringify(fields),
    state: JSON.stringify(state),
    removed: String(removed),
  }));
  await sql.query(
    `insert into records (organisation, table_name, record_id, fields, state, removed, last_seq)
      select current_setting('app.organisation'), t, r, f, s, d::boolean, $6
        from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[]) as u (t, r, f, s, d)
      on conflict (organisation, table_name, record_id) do update set
        fields = excluded.fields, state = excluded.state, removed = excluded.removed, last_seq = excluded.last_seq`,
    [
      rows.map(({ table }) => table),
      rows.map(({ recordId }) => recordId),
      rows.map(({ fields }) => fields),
      rows.map(({ state }) => state),
      rows.map(({ removed }) => removed),
      seq,
    ],
  );
}
