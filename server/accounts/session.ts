import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { UserRole } from '#shared/model/user.ts';
import type { SessionAnswer } from '#shared/sync/account-messages.ts';
import { organisationIdPattern, type Sql, type SqlStore } from '../storage/sql.ts';
import { audit } from './audit.ts';
import { hashToken, sessionDays } from './login.ts';

/** Who speaks, as the server knows it at this moment. */
export interface Session {
  organisation: string;
  account: string;
  role: UserRole;
  device: string;
  /** The password is for one time and was not changed yet. */
  mustChange: boolean;
}

interface FoundSession {
  account: string;
  device: string;
  role: UserRole;
  must_change: boolean;
  expired: boolean;
  disabled: boolean;
  revoked: boolean;
  unseen: boolean;
}

/**
 * The session of a token. Problems: `sessionUnknown` (none, ended, too old), `deviceRevoked`, `accountDisabled`.
 * Use keeps a session alive.
 */
export async function findSession(store: SqlStore, token: string): Promise<Outcome<Session>> {
  const [organisation = ''] = token.split('.', 1);
  if (!organisationIdPattern.test(organisation)) return failure('sessionUnknown');
  const place = [organisation, hashToken(token)] as const;
  const [found] = await store.query<FoundSession>(
    `select s.account, s.device, a.role, a.must_change, s.expires_at < now() as expired,
        a.disabled_at is not null as disabled, d.revoked_at is not null as revoked,
        d.last_seen_at < now() - interval '5 minutes' as unseen
      from sessions s
      join accounts a on a.organisation = s.organisation and a.id = s.account
      join devices d on d.organisation = s.organisation and d.id = s.device
      where s.organisation = $1 and s.token_hash = $2`,
    place,
  );
  if (found?.revoked) return failure('deviceRevoked');
  if (!found || found.expired) return failure('sessionUnknown');
  if (found.disabled) return failure('accountDisabled');
  if (found.unseen) await keepAlive(store, organisation, place[1], found.device);
  const { account, device, role, must_change: mustChange } = found;
  return success({ organisation, account, device, role, mustChange });
}

const keepAlive = (store: SqlStore, organisation: string, tokenHash: string, device: string) =>
  store.inOrganisation(organisation, async (sql) => {
    await sql.query('update devices set last_seen_at = now() where organisation = $1 and id = $2', [
      organisation,
      device,
    ]);
    await sql.query(
      `update sessions set expires_at = now() + make_interval(days => $3)
        where organisation = $1 and token_hash = $2`,
      [organisation, tokenHash, sessionDays],
    );
  });

/** Who speaks, for the program to show. */
export async function describeSession(sql: Sql, session: Session): Promise<SessionAnswer> {
  const [row] = await sql.query<{ login: string; name: string; wrapped_key: string | null }>(
    'select login, name, wrapped_key from accounts where organisation = $1 and id = $2',
    [session.organisation, session.account],
  );
  const [organisation] = await sql.query<SessionAnswer['organisation']>(
    `select organisation as id, name, epoch, data_key_id as "dataKeyId" from organisations where organisation = $1`,
    [session.organisation],
  );
  if (!row || !organisation) throw new Error('A session without an account');
  const { account: id, role, mustChange, device } = session;
  return {
    account: { id, login: row.login, name: row.name, role, mustChange },
    organisation,
    wrappedKey: row.wrapped_key,
    device,
  };
}

/** Ends a session; without effect where there is none. */
export async function endSession(sql: Sql, session: Session, token: string): Promise<void> {
  await sql.query('delete from sessions where organisation = $1 and token_hash = $2', [
    session.organisation,
    hashToken(token),
  ]);
  await audit(sql, session, 'loggedOut');
}

/** Ends the sessions of an account, all but the one of `token` where it is given. */
export async function endSessions(
  sql: Sql,
  organisation: string,
  account: string,
  token = '',
): Promise<void> {
  await sql.query('delete from sessions where organisation = $1 and account = $2 and token_hash <> $3', [
    organisation,
    account,
    hashToken(token),
  ]);
}
