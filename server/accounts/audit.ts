import type { AuditList } from '#shared/sync/account-messages.ts';
import type { Sql } from '../storage/sql.ts';

/** What is written down, each with who did it and on which device; never names, logins, texts. */
export type AuditAction =
  | 'accountCreated'
  | 'accountChanged'
  | 'accountDisabled'
  | 'accountEnabled'
  | 'deviceRevoked'
  | 'draftShown'
  | 'loggedIn'
  | 'loggedOut'
  | 'organisationCreated'
  | 'numbersBegun'
  | 'participantRegistered'
  | 'passwordChanged'
  | 'passwordReset'
  | 'passwordWrong';

/** Who does something. */
export interface Actor {
  organisation: string;
  account: string | null;
  device: string | null;
}

/**
 * Writes an entry in the transaction of what it tells. Entries are numbered by the microsecond: a counter would make
 * all that is written down wait for one another. `details`: identifiers only.
 */
export async function audit(
  sql: Sql,
  { organisation, account, device }: Actor,
  action: AuditAction,
  details: Record<string, string | boolean | null> = {},
): Promise<void> {
  const entry = [organisation, account, device, action, JSON.stringify(details)];
  for (;;) {
    const written = await sql.query(
      `insert into audit (organisation, n, account, device, action, details)
        values ($1, (extract(epoch from clock_timestamp()) * 1000000)::bigint, $2, $3, $4, $5::json)
        on conflict (organisation, n) do nothing returning n`,
      entry,
    );
    if (written.length > 0) return;
  }
}

type Entry = Omit<AuditList['entries'][number], 'at'> & { at: Date };

/** The newest `limit` entries of the organisation that `sql` is scoped to, newest first. */
export async function listAudit(sql: Sql, organisation: string, limit = 500): Promise<AuditList> {
  const rows = await sql.query<Entry>(
    'select n, at, account, device, action, details from audit where organisation = $1 order by n desc limit $2',
    [organisation, limit],
  );
  return { entries: rows.map((row) => ({ ...row, at: row.at.toISOString() })) };
}
