import { unwrapForAccount } from '#shared/keys/account-keys.ts';
import { deriveDataKeys } from '#shared/keys/data-key.ts';
import type { Proof } from '#shared/keys/open-ring.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { doneSchema, type LoginAnswer } from '#shared/sync/account-messages.ts';
import { currentUserId } from '../../author.ts';
import { deviceOf } from '../../change/device.ts';
import { enterOrganisation } from '../../change/enter-organisation.ts';
import { becomeNewDevice } from '../../change/join.ts';
import { database } from '../../database.ts';
import { copyDataKey, keepForAccount, mayTakeDataKey } from '../../keys/account-ring.ts';
import { dropUser } from '../../keys/passwords.ts';
import { storeReady } from '../../store-ready.ts';
import { readUsers } from '../../users.ts';
import { noteSync } from '../sync-log.ts';
import { noteInMemory } from '../sync-memory.ts';
import { askServer } from './ask-server.ts';
import { deviceSecret } from './device-secret.ts';
import { type LoggedIn, type Login, logIn } from './login.ts';
import { mayMove } from './may-move.ts';
import { newKeys } from './new-keys.ts';
import { dropOtherTokens, keepSignedIn, readServerPlace } from './server-place.ts';

/** A session that was opened and is not kept yet. */
export interface Joining extends LoggedIn {
  typed: Login;
  /** The id under which it was opened: this computer's from `finishJoining` on. */
  device: string;
}

/** The password is for one time, or the organisation's data key is to be closed by a password for the first time. */
export const needsNewPassword = ({ answer }: Joining): boolean =>
  answer.account.mustChange || answer.organisation.dataKeyId === null;

/** This computer brings the organisation's data key: who works here must open it. */
export const bringsDataKey = ({ answer }: Joining): boolean => answer.organisation.dataKeyId === null;

/** The data key of the organisation, in memory for the time of joining only. */
interface OpenKey {
  dataKey: Uint8Array<ArrayBuffer>;
  keyId: string;
}

const ask = (address: string, path: string, token: string, body: unknown = {}) =>
  askServer({ address, path, token, body, answer: doneSchema });

/**
 * Enters the server. Where it is the first time, nothing is kept on this computer before `finishJoining`. `deviceName`:
 * by which people tell their computers apart. Where another computer has this one's id, or the administrator shut it
 * out, it enters under another one. Problems: those of `logIn`, `serverOfAnother` (it belongs to another server),
 * `storeOfAnother` (its data has another key), `accountWithoutKey`.
 */
export async function beginJoining(typed: Login, deviceName: string): Promise<Outcome<Joining>> {
  await storeReady();
  const present = await deviceOf(database);
  const isShutOut = readServerPlace()?.revoked === present;
  const enterAs = async (device: string) => {
    const entered = await logIn(typed, {
      ...{ id: device, name: deviceName },
      secret: await deviceSecret(device),
    });
    return entered.ok ? success({ ...entered.value, typed, device }) : entered;
  };
  const first = await enterAs(isShutOut ? crypto.randomUUID() : present);
  const isTaken = !first.ok && first.problem.code === 'deviceTaken';
  const entered = isTaken ? await enterAs(crypto.randomUUID()) : first;
  if (!entered.ok) return entered;
  const { organisation, token, wrappedKey } = entered.value.answer;
  const fits = await fitsHere(organisation, wrappedKey);
  if (fits.ok) return entered;
  await ask(typed.address, '/api/v1/logout', token);
  return fits;
}

/** Data of two organisations never meets in one store. */
async function fitsHere(
  { id, dataKeyId }: LoginAnswer['organisation'],
  wrappedKey: string | null,
): Promise<Outcome<null>> {
  const place = readServerPlace();
  if (place && place.organisation.id !== id) return failure('serverOfAnother');
  if (dataKeyId === null) return success(null);
  return wrappedKey === null ? failure('accountWithoutKey') : mayTakeDataKey(dataKeyId);
}

/** The organisation's data key: from the server, or, where it has none yet, this computer's own. */
async function openDataKey({ answer, wrapKey }: Joining, proof: Proof): Promise<Outcome<OpenKey>> {
  const { account, organisation, wrappedKey } = answer;
  if (organisation.dataKeyId === null) return copyDataKey(proof);
  const dataKey = wrappedKey === null ? null : await unwrapForAccount(wrappedKey, account.id, wrapKey);
  if (!dataKey) return failure('accountWithoutKey');
  const { id } = await deriveDataKeys(dataKey);
  return id === organisation.dataKeyId ? success({ dataKey, keyId: id }) : failure('accountWithoutKey');
}

/**
 * Puts this computer's data under the server. `newPassword`: in place of the one for one time; null where the account
 * has its own already. `proof`: of who works here now, for the first computer of an organisation. Problems: those of
 * the server, of the keys and of `mayMove`; the computer has not joined then.
 */
export async function finishJoining(
  joining: Joining,
  { newPassword, proof }: { newPassword: string | null; proof: Proof },
): Promise<Outcome<null>> {
  const { answer, typed, authKey } = joining;
  const { account, organisation, token } = answer;
  const opened = await openDataKey(joining, proof);
  if (!opened.ok) return opened;
  if (newPassword !== null) {
    const keys = await newKeys(account.id, newPassword, opened.value);
    const changed = await ask(typed.address, '/api/v1/password', token, { oldAuthKey: authKey, ...keys });
    if (!changed.ok) return changed;
  }
  const moves = await mayMove(organisation.id, { address: typed.address, token });
  if (!moves.ok) return moves;
  const password = newPassword ?? typed.password;
  const kept = await keepForAccount(opened.value.dataKey, { userId: account.id, password });
  if (!kept.ok) return kept;
  const isRenamed = joining.device !== (await deviceOf(database));
  if (isRenamed) await becomeNewDevice(database, joining.device);
  await enterOrganisation(database, organisation.id);
  noteInMemory({ problem: null, paused: false });
  await keepSignedIn({
    address: typed.address,
    organisation: { id: organisation.id, name: organisation.name },
    account: { id: account.id, login: account.login, name: account.name, role: account.role },
    token,
  });
  if (isRenamed) dropOtherTokens(account.id);
  noteSync('signedIn', { first: organisation.dataKeyId === null ? 1 : 0 });
  return success(null);
}

/**
 * The account works here from now on. Who worked here before the organisation had a server is the same person:
 * `leave` lets the former user go, whose name stays in the history.
 */
export async function becomeAccount({
  answer,
}: Pick<Joining, 'answer'>): Promise<{ leave: () => Promise<void> }> {
  const { id } = answer.account;
  const former = currentUserId();
  const wasAlone = answer.organisation.dataKeyId === null && former !== null && former !== id;
  const users = await readUsers();
  const leaves = wasAlone && users.some((user) => user.id === former);
  return {
    async leave() {
      if (leaves) await dropUser(former);
    },
  };
}
