import type { Conflict } from '#shared/sync/conflict.ts';
import type { PushResult } from '#shared/sync/messages.ts';
import { registerCertificates } from '../certificates/register-certificates.ts';
import type { Sql } from '../storage/sql.ts';
import { applyToAccounts } from './apply-to-accounts.ts';
import type { TakenChange } from './merge-group.ts';
import type { PushSession } from './push-session.ts';
import { type RecordStates, saveStates } from './record-states.ts';

interface Addition {
  taken: readonly TakenChange[];
  /** The records that these changed, as they are after all of them. */
  states: RecordStates;
  refused: readonly PushResult[];
}

/** Writes what a batch came to: log, records, conflicts, refusals and the log's last number. */
export async function addToLog(
  sql: Sql,
  session: PushSession,
  { taken, states, refused }: Addition,
): Promise<void> {
  await noteRefused(sql, refused);
  const last = taken.at(-1)?.change.seq;
  if (last === undefined) return;
  await addRows(sql, session, taken);
  await saveStates(sql, states, last);
  for (const { change, effect } of taken) {
    if (!effect) continue;
    await saveConflicts(sql, effect.conflicts ?? []);
    await closeConflicts(sql, effect.decided ?? [], change.seq);
  }
  await applyToAccounts(sql, session, states);
  await registerCertificates(
    sql,
    taken.map(({ change }) => change),
  );
  const clock = taken.reduce((latest, { change }) => (change.clock > latest ? change.clock : latest), '');
  await sql.query(
    `update organisations set last_seq = $1, clock = case when clock > $2 then clock else $2 end`,
    [last, clock],
  );
}

async function addRows(sql: Sql, { account }: PushSession, taken: readonly TakenChange[]): Promise<void> {
  const rows = taken.map(({ change: { seq, ...row }, effect }) => ({
    ...row,
    seq,
    row: JSON.stringify(row),
    effect: effect ? JSON.stringify(effect) : '',
  }));
  await sql.query(
    `insert into changes (organisation, seq, change_id, change_group, scope, table_name, record_id, kind, row, effect,
        device, account)
      select current_setting('app.organisation'), q, i, g, s, t, r, k, w, nullif(e, ''), $10, $11
        from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
          $9::text[]) as u (q, i, g, s, t, r, k, w, e)`,
    [
      rows.map(({ seq }) => seq),
      rows.map(({ id }) => id),
      rows.map(({ group }) => group),
      rows.map(({ scope }) => scope),
      rows.map(({ table }) => table),
      rows.map(({ recordId }) => recordId),
      rows.map(({ kind }) => kind),
      rows.map(({ row }) => row),
      rows.map(({ effect }) => effect),
      rows[0]?.device ?? '',
      account,
    ],
  );
}

async function noteRefused(sql: Sql, refused: readonly PushResult[]): Promise<void> {
  for (const result of refused) {
    if (result.taken) continue;
    const { id, reason, detail } = result;
    await sql.query(
      `insert into refused (organisation, change_id, reason)
        values (current_setting('app.organisation'), $1, $2::json) on conflict do nothing`,
      [id, JSON.stringify({ reason, detail })],
    );
  }
}

async function saveConflicts(sql: Sql, conflicts: readonly Conflict[]): Promise<void> {
  for (const conflict of conflicts) {
    const { id, table, recordId, openedSeq } = conflict;
    await sql.query(
      `insert into conflicts (organisation, id, table_name, record_id, conflict, opened_seq)
        values (current_setting('app.organisation'), $1, $2, $3, $4, $5)
        on conflict (organisation, id) do update set
          conflict = excluded.conflict, opened_seq = excluded.opened_seq, closed_seq = null`,
      [id, table, recordId, JSON.stringify(conflict), openedSeq],
    );
  }
}

async function closeConflicts(sql: Sql, ids: readonly string[], seq: number): Promise<void> {
  if (ids.length === 0) return;
  await sql.query('update conflicts set closed_seq = $2 where id = any($1::text[])', [ids, seq]);
}
