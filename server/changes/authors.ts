import type { Who } from '#shared/model/permissions.ts';
import type { UserRole } from '#shared/model/user.ts';
import type { Sql } from '../storage/sql.ts';
import type { PushSession } from './push-session.ts';

/** In whose name the changes of a batch are judged. */
export type Authors = (user: string | null) => Who | null;

/**
 * Several people work on one computer: a change is judged by the role of the one who made it, who must be signed in
 * on that device too. What was made before anybody had an account counts as made by the one who hands it over; what
 * the administrator brings to a server on which nobody else has written was made where everything was allowed, orders
 * that the director had signed among it. Gives null for a user in whose name this device may not speak.
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
  const isBrought = users.some((user) => user === null || !(user === session.account || accounts.has(user)));
  const nobody: Who | null =
    isBrought && (await bringsAll(sql, session)) ? { role: null, userId: null } : null;
  const speaker: Who = { role: session.role, userId: session.account };
  return (user) => {
    if (user === session.account) return speaker;
    const account = user === null ? undefined : accounts.get(user);
    if (!account) return nobody ?? speaker;
    return account.here ? { role: account.role, userId: account.id } : null;
  };
}

/** Whether the organisation's data comes with this administrator: nobody else has handed over anything. */
async function bringsAll(sql: Sql, { role, account }: PushSession): Promise<boolean> {
  if (role !== 'administrator') return false;
  const others = await sql.query('select 1 from devices where account <> $1 and chain is not null limit 1', [
    account,
  ]);
  return others.length === 0;
}
