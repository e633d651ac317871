import { officialDocumentKinds } from '#shared/model/development/official-document.ts';
import type { RecordScope } from '#shared/model/permissions.ts';
import type { TableName } from '#shared/model/records.ts';
import type { SentChange } from '#shared/sync/messages.ts';
import type { Sql } from '../storage/sql.ts';
import { authorsOf } from './authors.ts';
import { signs } from './closed.ts';
import { ownerTablesOf, ownsFiles } from './owner-tables.ts';
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
  const owners = await ownersOf(
    sql,
    changes,
    changes.filter(isOwned).map((change) => ownerOf(change, states)),
  );
  const own = changes.some(({ table }) => table === 'organisations') ? await organisationRecord(sql) : null;
  return {
    authors,
    scopeOf: (change) => scopeOf(change, states, owners),
    organisationRecord: own,
    restedOn: await restedOn(sql, changes.filter(signs), changes),
  };
}

/** Whether the right to change the record depends on what it belongs to. */
const isOwned = ({ table }: SentChange): boolean => table === 'attachments' || table === 'officialDocuments';

/**
 * Whose the record is. Only a new attachment says it itself, of others the server knows. A paper counts for what it is to
 * belong to: a signature that comes again after a restored backup says it once more.
 */
const ownerOf = (change: SentChange, states: RecordStates): string => {
  const stored = storedOf(change, states)?.ownerId;
  const told =
    change.table === 'officialDocuments' || change.kind === 'create' ? change.after?.ownerId : null;
  return String(told ?? stored);
};

const storedOf = (change: SentChange, states: RecordStates) => states.get(stateKey(change))?.fields;

function scopeOf(
  change: SentChange,
  states: RecordStates,
  owners: ReadonlyMap<string, TableName>,
): RecordScope {
  if (!isOwned(change)) return {};
  const ownerTable = owners.get(ownerOf(change, states));
  const kindNow = storedOf(change, states)?.kind ?? change.after?.kind;
  const paperKind = officialDocumentKinds.find((kind) => kind === kindNow);
  return { ...(ownerTable && { ownerTable }), ...(paperKind && { paperKind }) };
}

async function organisationRecord(sql: Sql): Promise<string | null> {
  const [row] = await sql.query<{ id: string }>(
    "select record_id as id from records where table_name = 'organisations' and not removed limit 1",
  );
  return row?.id ?? null;
}

/** The tables of these records that attachments and papers belong to: made before, or in the same batch. */
async function ownersOf(sql: Sql, changes: readonly SentChange[], ids: readonly string[]) {
  const owners = await ownerTablesOf(sql, ids);
  for (const { table, recordId } of changes) {
    if (ownsFiles(table)) owners.set(recordId, table);
  }
  return owners;
}
