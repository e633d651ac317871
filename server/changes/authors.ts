import type { UserRole } from '#shared/model/user.ts';
import type { Sql } from '../storage/sql.ts';
import type { PushSession } from './push-session.ts';

/** In whose name the changes of a batch are judged. */
export type Authors = (user: string | null) => { role: UserRole; userId: string } | null;

/**
 * Several people work on one computer: a change is judged by the role of the one who made it, who must be signed in
 * on that device too. What was made before anybody had an account counts as made by the one who hands it over. Gives
 * null for a user in whose name this device may not speak.
 */
export async function authorsOf(
  sql: Sql,
  session: PushSession,
  users: readonly (string | null)[],
): Promise<Authors> {
  const others = [...new Set(users.filter((user) => user !== null && user !== session.account))] as string[];
  const rows =
    others.length === 0
      ? []
      : await sql.query<{ id: string; role: UserRole; here: boolean }>(
          `select id, role, disabled_at is null and exists (
              select 1 from sessions where sessions.account = accounts.id and sessions.device = $2
            ) as here from accounts where id = any($1::text[])`,
          [others, session.device],
        );
  const accounts = new Map(rows.map((row) => [row.id, row]));
  return (user) => {
    const account = user === null ? undefined : accounts.get(user);
    if (!account) return { role: session.role, userId: session.account };
    return account.here ? { role: account.role, userId: account.id } : null;
  };
}
