import { attachmentSchema } from '#shared/model/attachment.ts';
import { mayChange, mayDo, type Permission } from '#shared/model/permissions.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { TableName } from '#shared/model/records.ts';
import { ownerTablesOf } from '../changes/owner-tables.ts';
import type { PushSession } from '../changes/push-session.ts';
import type { Sql } from '../storage/sql.ts';

/** An attached file as the server's records have it. */
export interface KnownAttachment {
  id: string;
  /** SHA-256 of the file as it was given: under it the bytes are kept. */
  hash: string;
  /** Bytes of the file as it was given. */
  size: number;
  /** The table of the record that it is attached to. */
  ownerTable: TableName | undefined;
}

/** The files of these records, those that there are. */
export async function findAttachments(sql: Sql, ids: readonly string[]): Promise<KnownAttachment[]> {
  const rows = await sql.query<{ fields: string }>(
    `select fields from records where table_name = 'attachments' and record_id = any($1::text[]) and not removed`,
    [ids],
  );
  const found = rows.flatMap(({ fields }) => attachmentSchema.safeParse(JSON.parse(fields)).data ?? []);
  const tables = await ownerTablesOf(
    sql,
    found.map(({ ownerId }) => ownerId),
  );
  return found.map(({ id, hash, size, ownerId }) => ({ id, hash, size, ownerTable: tables.get(ownerId) }));
}

const who = ({ role, account }: PushSession) => ({ role, userId: account });

/** Papers of people and of intakes are personal data; other files are seen by everybody who has entered. */
export const maySee = (session: PushSession, { ownerTable }: KnownAttachment): Permission =>
  ownerTable === 'programmes' ? { allowed: true } : mayDo(who(session), 'seePersonalData');

/** Whoever may attach a file may bring its bytes. */
export const mayBring = (session: PushSession, { id, ownerTable }: KnownAttachment): Permission =>
  mayChange(
    who(session),
    { table: 'attachments', kind: 'create', recordId: id },
    ownerTable ? { ownerTable } : {},
  );

/** Problems: `attachmentUnknown` where the server has no such record, `notAllowed`. */
export async function allowedAttachment(
  sql: Sql,
  session: PushSession,
  id: string,
  may: (session: PushSession, attachment: KnownAttachment) => Permission,
): Promise<Outcome<KnownAttachment>> {
  const [found] = await findAttachments(sql, [id]);
  if (!found) return failure('attachmentUnknown');
  const permission = may(session, found);
  return permission.allowed ? success(found) : failure('notAllowed', { reason: permission.reason });
}
