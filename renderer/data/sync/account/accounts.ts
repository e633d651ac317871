import type { Proof } from '#shared/keys/open-ring.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { UserRole } from '#shared/model/user.ts';
import {
  type AccountList,
  accountListSchema,
  doneSchema,
  type NewKeys,
} from '#shared/sync/account-messages.ts';
import type { JoinCode } from '#shared/sync/join-code.ts';
import { copyDataKey } from '../../keys/account-ring.ts';
import { createUser } from '../../users.ts';
import { askAsSpeaker } from './ask-as-speaker.ts';
import { newKeys } from './new-keys.ts';
import { readServerPlace } from './server-place.ts';

export const listAccounts = (): Promise<Outcome<AccountList>> =>
  askAsSpeaker('/api/v1/accounts', accountListSchema);

/** Letters and digits that nobody mistakes for one another: 32 of them, so that a byte's rest is even. */
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A password for one time: 75 random bits in groups of five. */
function oneTimePassword(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(15));
  const text = [...bytes].map((byte) => letters[byte % letters.length]).join('');
  return [text.slice(0, 5), text.slice(5, 10), text.slice(10)].join('-');
}

/** A one-time password with the organisation's data key closed by it: only who can open that can let others in. */
async function closedOnce(
  id: string,
  proof: Proof,
): Promise<Outcome<{ password: string; keys: NewKeys; address: string }>> {
  const place = readServerPlace();
  if (!place) return failure('signedOut');
  const opened = await copyDataKey(proof);
  if (!opened.ok) return opened;
  const password = oneTimePassword();
  const keys = await newKeys(id, password, opened.value);
  opened.value.dataKey.fill(0);
  return success({ password, keys, address: place.address });
}

/**
 * Makes a user and an account of the same id. `proof`: of who works here. Gives what the person joins with, once.
 * Problems: `loginTaken`, those of the keys and of `askServer`; there is no new user then.
 */
export async function addAccount(
  { name, login, role }: { name: string; login: string; role: UserRole },
  proof: Proof,
): Promise<Outcome<JoinCode>> {
  const id = crypto.randomUUID();
  const closed = await closedOnce(id, proof);
  if (!closed.ok) return closed;
  const { password, keys, address } = closed.value;
  const made = await askAsSpeaker('/api/v1/accounts', doneSchema, { id, login, name, role, ...keys });
  if (!made.ok) return made;
  await createUser(name, role, id);
  return success({ address, login, password });
}

/** Another one-time password for an account. Problems: `accountUnknown`, those of the keys and of `askServer`. */
export async function giveOneTimePassword(
  { id, login }: { id: string; login: string },
  proof: Proof,
): Promise<Outcome<JoinCode>> {
  const closed = await closedOnce(id, proof);
  if (!closed.ok) return closed;
  const { password, keys, address } = closed.value;
  const path = `/api/v1/accounts/${encodeURIComponent(id)}/password`;
  const given = await askAsSpeaker(path, doneSchema, keys);
  return given.ok ? success({ address, login, password }) : given;
}
