import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { ChangePassword, NewKeys } from '#shared/sync/account-messages.ts';
import type { Sql, SqlStore } from '../storage/sql.ts';
import { audit } from './audit.ts';
import { endSessions, type Session } from './session.ts';
import { makeVerifier, verify } from './verifier.ts';
import type { WrongTries } from './wrong-tries.ts';

/**
 * Changes one's own password and ends one's other sessions. Problems: `tooManyTries`, `passwordWrong`,
 * `dataKeyDiffers` where the organisation has another data key than the one that was closed with the new password.
 */
export async function changePassword(
  store: SqlStore,
  tries: WrongTries,
  { session, token }: { session: Session; token: string },
  { oldAuthKey, ...keys }: ChangePassword,
): Promise<Outcome<object>> {
  const { organisation, account } = session;
  const limits = { [`password of ${organisation} ${account}`]: 10 };
  const seconds = await tries.begin(limits);
  if (seconds > 0) return failure('tooManyTries', { seconds });
  const [found] = await store.inOrganisation(organisation, (sql) =>
    sql.query<{ verifier: string }>('select verifier from accounts where organisation = $1 and id = $2', [
      organisation,
      account,
    ]),
  );
  if (!found || !(await verify(oldAuthKey, found.verifier))) return failure('passwordWrong');
  await tries.forget(limits);
  const verifier = await makeVerifier(keys.authKey);
  return store.inOrganisation(organisation, async (sql) => {
    if (!(await bringDataKey(sql, organisation, keys.dataKeyId))) return failure('dataKeyDiffers');
    const changed = await setKeys(sql, organisation, account, keys, {
      verifier,
      mustChange: false,
      of: found.verifier,
    });
    // Somebody was quicker: with the old password nothing is changed any more.
    if (!changed) return failure('passwordWrong');
    await endSessions(sql, organisation, account, token);
    await audit(sql, session, 'passwordChanged');
    return success({});
  });
}

/**
 * Gives somebody a password for one time and ends his sessions. Problems: `accountUnknown`, `dataKeyDiffers`.
 */
export async function resetPassword(
  store: SqlStore,
  session: Session,
  account: string,
  keys: NewKeys,
): Promise<Outcome<object>> {
  const { organisation } = session;
  const verifier = await makeVerifier(keys.authKey);
  return store.inOrganisation(organisation, async (sql) => {
    if (!(await bringDataKey(sql, organisation, keys.dataKeyId))) return failure('dataKeyDiffers');
    if (!(await setKeys(sql, organisation, account, keys, { verifier, mustChange: true }))) {
      return failure('accountUnknown');
    }
    await endSessions(sql, organisation, account);
    await audit(sql, session, 'passwordReset', { account });
    return success({});
  });
}

/** The first data key that is brought is the organisation's; false for another one. */
export async function bringDataKey(sql: Sql, organisation: string, dataKeyId: string): Promise<boolean> {
  const taken = await sql.query(
    `update organisations set data_key_id = $2
      where organisation = $1 and (data_key_id is null or data_key_id = $2) returning organisation`,
    [organisation, dataKeyId],
  );
  return taken.length > 0;
}

async function setKeys(
  sql: Sql,
  organisation: string,
  account: string,
  { salt, scrypt, wrappedKey }: NewKeys,
  { verifier, mustChange, of = null }: { verifier: string; mustChange: boolean; of?: string | null },
): Promise<boolean> {
  const changed = await sql.query(
    `update accounts set salt = $3, scrypt = $4::json, verifier = $5, wrapped_key = $6, must_change = $7
      where organisation = $1 and id = $2 and ($8::text is null or verifier = $8) returning id`,
    [organisation, account, salt, JSON.stringify(scrypt), verifier, wrappedKey, mustChange, of],
  );
  return changed.length > 0;
}
