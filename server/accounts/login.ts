import { createHash, randomBytes } from 'node:crypto';
import { type ScryptCost, scryptCost } from '#shared/keys/password-key.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { UserRole } from '#shared/model/user.ts';
import type { LoginAnswer, LoginRequest, SaltAnswer } from '#shared/sync/account-messages.ts';
import type { Sql, SqlStore } from '../storage/sql.ts';
import { audit } from './audit.ts';
import { enterDevice } from './own-device.ts';
import { saltOfNobody } from './server-secret.ts';
import { nobodysVerifier, verify } from './verifier.ts';
import type { TryLimits, WrongTries } from './wrong-tries.ts';

/** Days until a session ends that is not used. */
export const sessionDays = 180;

/** Logins are told apart without regard to case, form of the letters and outer spaces. */
export const normaliseLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

/** What is kept of a token: who reads the database cannot enter with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64');

/** How the keys of this login's password are made; a login that nobody has gets an answer like any other. */
export async function saltOf(store: SqlStore, secret: string, login: string): Promise<SaltAnswer> {
  const [found] = await store.query<{ salt: string; scrypt: ScryptCost }>(
    'select salt, scrypt from accounts where login = $1',
    [normaliseLogin(login)],
  );
  return found ?? { salt: saltOfNobody(secret, normaliseLogin(login)), scrypt: scryptCost };
}

/** Who knows a password goes on from anywhere else while somebody guesses at it from one address. */
const ofLogin = (login: string, address: string): TryLimits => ({ [`${login} from ${address}`]: 10 });
/** A school has one address for all its people: who enters rightly takes none of the tries of the others. */
const ofAll = (login: string, address: string): TryLimits => ({
  [`login ${login}`]: 100,
  [`address ${address}`]: 300,
});

interface FoundAccount {
  organisation: string;
  id: string;
  login: string;
  name: string;
  role: UserRole;
  verifier: string;
  must_change: boolean;
  wrapped_key: string | null;
  disabled_at: Date | null;
}

/**
 * Opens a session. `address`: where the request came from. Problems: `tooManyTries` with `seconds`; `loginWrong` for
 * a wrong login or password, which is not told apart; `accountDisabled`, `deviceTaken`, `deviceRevoked` after the right
 * password.
 */
export async function login(
  store: SqlStore,
  tries: WrongTries,
  { login: typed, authKey, device }: LoginRequest,
  address: string,
): Promise<Outcome<LoginAnswer>> {
  const login = normaliseLogin(typed);
  const seconds = await tries.begin({ ...ofLogin(login, address), ...ofAll(login, address) });
  if (seconds > 0) return failure('tooManyTries', { seconds });
  const [account] = await store.query<FoundAccount>('select * from accounts where login = $1', [login]);
  const right = await verify(authKey, account?.verifier ?? (await nobodysVerifier()));
  if (!account || !right) {
    await writeWrong(store, account, device.id);
    return failure('loginWrong');
  }
  await tries.forget(ofLogin(login, address));
  await tries.takeBack(ofAll(login, address));
  if (account.disabled_at) return failure('accountDisabled');
  return store.inOrganisation(account.organisation, (sql) => openSession(sql, account, device));
}

/** Also for a login that nobody has, under an organisation that nobody is: the answer must not come sooner. */
function writeWrong(store: SqlStore, account: FoundAccount | undefined, device: string): Promise<void> {
  const { organisation, id } = account ?? { organisation: 'nobody', id: null };
  const actor = { organisation, account: id, device };
  return store.inOrganisation(organisation, (sql) => audit(sql, actor, 'passwordWrong'));
}

async function openSession(
  sql: Sql,
  account: FoundAccount,
  device: LoginRequest['device'],
): Promise<Outcome<LoginAnswer>> {
  const { organisation, id } = account;
  const own = await enterDevice(sql, { organisation, account: id }, device);
  if (!own.ok) return own;
  // The organisation stands in the token, so that its session is looked for there only.
  const token = `${organisation}.${randomBytes(32).toString('base64url')}`;
  const [session] = await sql.query<{ expires_at: Date }>(
    `insert into sessions (organisation, token_hash, account, device, expires_at)
      values ($1, $2, $3, $4, now() + make_interval(days => $5)) returning expires_at`,
    [organisation, hashToken(token), id, device.id, sessionDays],
  );
  const [owner] = await sql.query<LoginAnswer['organisation']>(
    `select organisation as id, name, epoch, data_key_id as "dataKeyId" from organisations where organisation = $1`,
    [organisation],
  );
  if (!session || !owner) throw new Error('An account without an organisation');
  await audit(sql, { organisation, account: id, device: device.id }, 'loggedIn');
  const { login, name, role, must_change: mustChange, wrapped_key: wrappedKey } = account;
  return success({
    token,
    expiresAt: session.expires_at.toISOString(),
    account: { id, login, name, role, mustChange },
    organisation: owner,
    wrappedKey,
  });
}
