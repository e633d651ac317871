import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { UserRole } from '#shared/model/user.ts';
import type { AccountList, CreateAccount } from '#shared/sync/account-messages.ts';
import type { Sql, SqlStore } from '../storage/sql.ts';
import { type Actor, audit } from './audit.ts';
import { normaliseLogin } from './login.ts';
import { bringDataKey } from './password.ts';
import type { Session } from './session.ts';
import { makeVerifier } from './verifier.ts';

/**
 * Makes an account; its password is for one time. Problems: `loginTaken` (in the whole server), `accountTaken` where
 * the id has an account already, `dataKeyDiffers`.
 */
export async function createAccount(
  store: SqlStore,
  session: Session,
  account: CreateAccount,
): Promise<Outcome<object>> {
  const { organisation } = session;
  const verifier = await makeVerifier(account.authKey);
  return store.inOrganisation(organisation, async (sql) => {
    if (!(await bringDataKey(sql, organisation, account.dataKeyId))) return failure('dataKeyDiffers');
    const inserted = await insertAccount(sql, organisation, { ...account, verifier });
    if (!inserted) return failure((await has(sql, organisation, account.id)) ? 'accountTaken' : 'loginTaken');
    await audit(sql, session, 'accountCreated', { account: account.id, role: account.role });
    return success({});
  });
}

type NewAccount = Omit<CreateAccount, 'authKey' | 'dataKeyId' | 'wrappedKey'> & {
  verifier: string;
  wrappedKey: string | null;
};

/** Writes a new account that must change its password; false where its id or its login is taken. */
export async function insertAccount(
  sql: Sql,
  organisation: string,
  { id, login, name, role, salt, scrypt, verifier, wrappedKey }: NewAccount,
): Promise<boolean> {
  const inserted = await sql.query(
    `insert into accounts (organisation, id, login, name, role, salt, scrypt, verifier, wrapped_key, must_change)
      values ($1, $2, $3, $4, $5, $6, $7::json, $8, $9, true) on conflict do nothing returning id`,
    [organisation, id, normaliseLogin(login), name, role, salt, JSON.stringify(scrypt), verifier, wrappedKey],
  );
  return inserted.length > 0;
}

const has = async (sql: Sql, organisation: string, id: string) =>
  (await sql.query('select 1 from accounts where organisation = $1 and id = $2', [organisation, id])).length >
  0;

/** What of an account may be changed besides its password. */
export interface AccountChange {
  name?: string;
  role?: UserRole;
  disabled?: boolean;
}

/**
 * Changes an account inside the caller's transaction, scoped to its organisation: for a change of a `users` record
 * as well as for the administrator's own request. Sessions of a disabled account stay, so that it hears why it is
 * shut out. Problems: `accountUnknown`;
 * `lastAdministrator` where nobody would be left who can let people in (the caller rolls back or refuses).
 */
export async function changeAccount(
  sql: Sql,
  actor: Actor,
  id: string,
  change: AccountChange,
): Promise<Outcome<object>> {
  const { organisation } = actor;
  // Changes of accounts wait for one another: two administrators must not disable each other at the same time.
  const all = await sql.query<{ id: string; name: string; role: UserRole; disabled: boolean }>(
    `select id, name, role, disabled_at is not null as disabled from accounts
      where organisation = $1 order by id for update`,
    [organisation],
  );
  const before = all.find((account) => account.id === id);
  if (!before) return failure('accountUnknown');
  const after = { ...before, ...change };
  const left = all.map((account) => (account === before ? after : account));
  const administrates = ({ role, disabled }: typeof before) => role === 'administrator' && !disabled;
  if (administrates(before) && !left.some(administrates)) return failure('lastAdministrator');
  await sql.query(
    `update accounts set name = $3, role = $4,
        disabled_at = case when $5::boolean then coalesce(disabled_at, now()) else null end
      where organisation = $1 and id = $2`,
    [organisation, id, after.name, after.role, after.disabled],
  );
  if (after.role !== before.role)
    await audit(sql, actor, 'accountChanged', { account: id, role: after.role });
  if (after.disabled !== before.disabled) {
    await audit(sql, actor, after.disabled ? 'accountDisabled' : 'accountEnabled', { account: id });
  }
  return success({});
}

type Row = {
  id: string;
  login: string;
  name: string;
  role: UserRole;
  must_change: boolean;
  disabled_at: Date | null;
  created_at: Date;
};

/** All accounts of the organisation, by name. */
export async function listAccounts(sql: Sql, organisation: string): Promise<AccountList> {
  const rows = await sql.query<Row>(
    `select id, login, name, role, must_change, disabled_at, created_at from accounts
      where organisation = $1 order by name, id`,
    [organisation],
  );
  return {
    accounts: rows.map(({ id, login, name, role, must_change: mustChange, disabled_at, created_at }) => ({
      ...{ id, login, name, role, mustChange },
      disabledAt: disabled_at?.toISOString() ?? null,
      createdAt: created_at.toISOString(),
    })),
  };
}
