import type { User } from '#shared/model/user.ts';
import { changeAccount } from '../accounts/accounts.ts';
import type { Sql } from '../storage/sql.ts';
import type { PushSession } from './push-session.ts';
import type { RecordStates } from './record-states.ts';

/**
 * An account is named, allowed and closed as the record of its user says. A user without an account gets none by
 * this, and the last administrator stays one whatever the record says.
 */
export async function applyToAccounts(sql: Sql, session: PushSession, states: RecordStates): Promise<void> {
  for (const [key, { fields, removed }] of states) {
    if (!key.startsWith('users\n') || !fields) continue;
    const { id, name, role, deletedAt } = fields as unknown as User;
    await changeAccount(sql, session, id, { name, role, disabled: removed || deletedAt !== null });
  }
}
