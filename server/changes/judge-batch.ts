import type { TableName } from '#shared/model/records.ts';
import type { SentChange } from '#shared/sync/messages.ts';
import type { Sql } from '../storage/sql.ts';
import { authorsOf } from './authors.ts';
import { signs } from './closed.ts';
import type { PushSession } from './push-session.ts';
import { type RecordStates, stateKey } from './record-states.ts';
import type { JudgedBy } from './refusal.ts';
import { restedOn } from './rested-on.ts';

/** Reads at once what the changes of a batch are judged by. */
export async function judgeBatch(
  sql: Sql,
  session: PushSession,
  changes: readonly SentChange[],
  states: RecordStates,
): Promise<JudgedBy> {
  const authors = await authorsOf(
    sql,
    session,
    changes.map(({ user }) => user),
  );
  // Only a new attachment says itself whose it is: of others the server knows.
  const ownerOf = (change: SentChange) =>
    String((change.kind === 'create' ? change.after : states.get(stateKey(change))?.fields)?.ownerId);
  const owners = await ownersOf(
    sql,
    changes,
    changes.filter(({ table }) => table === 'attachments').map(ownerOf),
  );
  const own = changes.some(({ table }) => table === 'organisations') ? await organisationRecord(sql) : null;
  return {
    authors,
    ownerTable: (change) => owners.get(ownerOf(change)),
    organisationRecord: own,
    restedOn: await restedOn(sql, changes.filter(signs), changes),
  };
}

async function organisationRecord(sql: Sql): Promise<string | null> {
  const [row] = await sql.query<{ id: string }>(
    "select record_id as id from records where table_name = 'organisations' and not removed limit 1",
  );
  return row?.id ?? null;
}

/** The tables of these records that attachments belong to: made before, or in the same batch. */
async function ownersOf(sql: Sql, changes: readonly SentChange[], ids: readonly string[]) {
  const owners = new Map<string, TableName>();
  if (ids.length === 0) return owners;
  const rows = await sql.query<{ id: string; table: TableName }>(
    `select record_id as id, table_name as table from records
      where table_name in ('programmes', 'people') and record_id = any($1::text[])`,
    [ids],
  );
  for (const { id, table } of rows) owners.set(id, table);
  for (const { table, recordId } of changes) {
    if (table === 'programmes' || table === 'people') owners.set(recordId, table);
  }
  return owners;
}
