import { type Outcome, success } from '#shared/model/problem.ts';
import { mostRegistrations, type RegistrationsAnswer } from '#shared/sync/certificate-messages.ts';
import type { Sql } from '../storage/sql.ts';
import { countersignKey } from './countersign.ts';

type Row = Omit<RegistrationsAnswer['registrations'][number], 'registeredAt'> & { at: Date };

/** What the server signed for certificates behind a place of the log, in its order; of one certificate where it is named. */
export async function listRegistrations(
  sql: Sql,
  { after, certificateId = null }: { after: number; certificateId?: string | null | undefined },
): Promise<Outcome<RegistrationsAnswer>> {
  const rows = await sql.query<Row>(
    `select seq, certificate as "certificateId", token, record_hash as "recordHash", registered_at as at, signature
      from registered_certificates where seq > $1 and ($3::text is null or certificate = $3)
      order by seq limit $2`,
    [after, mostRegistrations + 1, certificateId],
  );
  const registrations = rows
    .slice(0, mostRegistrations)
    .map(({ at, ...row }) => ({ ...row, registeredAt: at.toISOString() }));
  return success({
    publicKey: await countersignKey(sql),
    registrations,
    more: rows.length > mostRegistrations,
  });
}
