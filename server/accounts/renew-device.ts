import { randomBytes } from 'node:crypto';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { Sql } from '../storage/sql.ts';
import { hashToken, sessionDays } from './login.ts';
import { hashSecret } from './own-device.ts';
import { endSession, type Session } from './session.ts';

/**
 * Gives a program another device, since another computer works with a copy of its store, and a session on it in place
 * of the one that it had. Problem: `deviceKnown` where that device exists.
 */
export async function renewDevice(
  sql: Sql,
  session: Session,
  token: string,
  { device, secret }: { device: string; secret: string },
): Promise<Outcome<{ token: string }>> {
  const { organisation, account } = session;
  const made = await sql.query(
    `insert into devices (organisation, id, account, name, secret_hash, last_seen_at)
      select organisation, $3, $4, name, $5, now() from devices where organisation = $1 and id = $2
      on conflict do nothing returning id`,
    [organisation, session.device, device, account, hashSecret(secret)],
  );
  if (made.length === 0) return failure('deviceKnown');
  const renewed = `${organisation}.${randomBytes(32).toString('base64url')}`;
  await sql.query(
    `insert into sessions (organisation, token_hash, account, device, expires_at)
      values ($1, $2, $3, $4, now() + make_interval(days => $5))`,
    [organisation, hashToken(renewed), account, device, sessionDays],
  );
  await endSession(sql, session, token);
  return success({ token: renewed });
}
