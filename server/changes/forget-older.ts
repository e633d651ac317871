import type { Sql, SqlStore } from '../storage/sql.ts';

/** Up to this number the log has no more than the ids of its changes. */
export async function horizonOf(sql: Sql): Promise<number> {
  const [row] = await sql.query<{ horizon: number }>('select horizon from organisations');
  return row?.horizon ?? 0;
}

/**
 * Forgets what changes that were received before `before` said, and what records said that were removed before. The
 * ids stay, so that a change that comes again still counts once; the texts of records that are there stay too, since
 * they are made of their changes. A device that read the log no further than this reads all records instead; what
 * it has not sent yet is not touched by that. Gives the log's new horizon.
 */
export function forgetOlder(store: SqlStore, organisation: string, before: Date): Promise<number> {
  return store.inOrganisation(organisation, async (sql) => {
    const [row] = await sql.query<{ horizon: number | null }>(
      'select max(seq) as horizon from changes where received_at < $1',
      [before],
    );
    const horizon = Math.max(row?.horizon ?? 0, await horizonOf(sql));
    await sql.query(
      `update changes set row = '', effect = null where seq <= $1 and row <> '' and not (kind = 'text' and exists (
        select 1 from records r where r.table_name = changes.table_name and r.record_id = changes.record_id
          and not r.removed))`,
      [horizon],
    );
    await sql.query('delete from records where removed and last_seq <= $1', [horizon]);
    await sql.query('update organisations set horizon = $1', [horizon]);
    return horizon;
  });
}
