import { randomInt, randomUUID } from 'node:crypto';
import { deriveAccountKeys, makeAccountSalt } from '#shared/keys/account-keys.ts';
import { type ScryptCost, scryptCost } from '#shared/keys/password-key.ts';
import { scryptPasswordKey } from '#shared/keys/scrypt-password-key.ts';
import type { SqlStore } from '../storage/sql.ts';
import { insertAccount } from './accounts.ts';
import { audit } from './audit.ts';
import { makeVerifier } from './verifier.ts';

/** What the first administrator enters with; shown once, kept nowhere. */
export interface FirstAdministrator {
  organisation: string;
  login: string;
  password: string;
}

/** Letters and digits that nobody mistakes for one another. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A password for one time: 75 random bits in groups of five. */
export const oneTimePassword = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');

/** The account's columns for a new password of which nobody but the caller knows. */
async function keysOf(password: string, scrypt: ScryptCost) {
  const salt = makeAccountSalt();
  const derive = async (...given: Parameters<typeof scryptPasswordKey>) => scryptPasswordKey(...given);
  const { authKey } = await deriveAccountKeys(password, { salt, scrypt }, derive);
  return { salt, scrypt, verifier: await makeVerifier(authKey) };
}

/**
 * Makes an organisation with its first administrator, whose password must be changed at the first entrance, in one
 * transaction. Null where the login is taken. `cost`: of scrypt, cheaper in tests only.
 */
export async function createOrganisation(
  store: SqlStore,
  { name, login, administrator }: { name: string; login: string; administrator: string },
  cost = scryptCost,
): Promise<FirstAdministrator | null> {
  const organisation = randomUUID();
  const password = oneTimePassword();
  const id = randomUUID();
  const account = { id, login, name: administrator, role: 'administrator' as const, wrappedKey: null };
  const keys = await keysOf(password, cost);
  return store.inOrganisation(organisation, async (sql) => {
    if (!(await insertAccount(sql, organisation, { ...account, ...keys }))) return null;
    await sql.query('insert into organisations (organisation, name, epoch) values ($1, $2, $3)', [
      organisation,
      name,
      randomUUID(),
    ]);
    await audit(sql, { organisation, account: id, device: null }, 'organisationCreated');
    return { organisation, login, password };
  });
}

/** Gives an account a new password for one time, past its old one: for whoever runs the server itself. */
export async function renewPassword(
  store: SqlStore,
  { organisation, id, login }: { organisation: string; id: string; login: string },
  cost = scryptCost,
): Promise<FirstAdministrator> {
  const password = oneTimePassword();
  const { salt, scrypt, verifier } = await keysOf(password, cost);
  await store.inOrganisation(organisation, async (sql) => {
    await sql.query(
      `update accounts set salt = $3, scrypt = $4::json, verifier = $5, wrapped_key = null, must_change = true
        where organisation = $1 and id = $2`,
      [organisation, id, salt, JSON.stringify(scrypt), verifier],
    );
    await audit(sql, { organisation, account: null, device: null }, 'passwordReset', { account: id });
  });
  return { organisation, login, password };
}
