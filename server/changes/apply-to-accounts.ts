import type { User } from '#shared/model/user.ts';
import type { Sql } from '../storage/sql.ts';
import type { PushSession } from './push-session.ts';
import type { RecordStates } from './record-states.ts';

/** An account is named, allowed and closed as the record of its user says. A user without an account has none made. */
export async function applyToAccounts(sql: Sql, session: PushSession, states: RecordStates): Promise<void> {
  const users = [...states]
    .filter(([key, { fields }]) => key.startsWith('users\n') && fields)
    .map(([, { fields, removed }]) => ({ ...(fields as unknown as User), removed }));
  for (const { id, name, role, deletedAt, removed } of users) {
    const closedAt = removed ? new Date().toISOString() : deletedAt;
    await sql.query(
      'update accounts set name = $2, role = $3, disabled_at = $4::timestamptz where id = $1 and organisation = $5',
      [id, name, role, closedAt, session.organisation],
    );
  }
}
