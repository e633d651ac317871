import { useLiveQuery } from 'dexie-react-hooks';
import {
  hasRecoveryKey,
  withoutPassword,
  withPassword,
  withRecoveryKey,
  withRule,
} from '#shared/keys/change-ring.ts';
import { type KeyRing, readKeyRing, usersWithPassword } from '#shared/keys/key-ring.ts';
import type { Proof } from '#shared/keys/open-ring.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { UserRole } from '#shared/model/user.ts';
import { database } from '../database.ts';
import { createUser, isLastAdministrator, readUsers, removeUser } from '../users.ts';
import { keyPlaces } from './key-places.ts';
import { keepRing, type OpenedRing, onRing, openedRing } from './keys.ts';
import { readRing, writeRing } from './ring-copies.ts';
import { userIdsHere } from './users-here.ts';

/** What a ring that was just changed gives to show: a recovery key, once. */
export interface NewRecoveryKey {
  /** Null where the one that was printed before still counts. */
  recoveryKey: string | null;
}

/** A password has at least eight characters, a PIN at least four digits. There are no other rules. */
export const isLongEnough = (password: string): boolean =>
  [...password].length >= 8 || /^\d{4,}$/.test(password);

/** Digits only, fewer than a password has: quickly typed, and quickly guessed by whoever has the files. */
export const isShortPin = (password: string): boolean => /^\d{4,7}$/.test(password);

/** Live: ids of the users who have a password; undefined while it loads. */
export const useUsersWithPassword = (): ReadonlySet<string> | undefined =>
  useLiveQuery(async () => {
    const row = await database.meta.get('keyRing');
    const ring = row ? readKeyRing(row.value) : null;
    return usersWithPassword(ring?.ok ? ring.value : null);
  });

/** Ids of the users who have a password, from whichever copy of the ring is left. */
export const readUsersWithPassword = (): Promise<Outcome<ReadonlySet<string>>> =>
  onRing(async () => {
    const ring = await readRing((await keyPlaces()).storage);
    return ring.ok ? success(usersWithPassword(ring.value)) : ring;
  });

/** Changes the ring under a proof. `newUserId`: of a user who is about to be made. */
function changeRing<T>(
  proof: Proof,
  change: (opened: OpenedRing) => Promise<{ ring: KeyRing; result: T }>,
  newUserId?: string,
): Promise<Outcome<T>> {
  return onRing(async () => {
    const opened = await openedRing(proof);
    if (!opened.ok) return opened;
    const { ring, result } = await change(opened.value);
    const kept = await keepRing({ ...opened.value, ring }, opened.value.ring, newUserId);
    return kept.ok ? success(result) : kept;
  });
}

/** The ring with the password, and with a recovery key where it has none yet. */
async function closedBy(
  { ring, dataKey, places }: OpenedRing,
  userId: string,
  password: string,
): Promise<{ ring: KeyRing; result: NewRecoveryKey }> {
  const closed = await withPassword(ring, dataKey, { userId, password }, places);
  if (hasRecoveryKey(closed)) return { ring: closed, result: { recoveryKey: null } };
  const made = await withRecoveryKey(closed, dataKey, new Date().toISOString());
  return { ring: made.ring, result: { recoveryKey: made.recoveryKey } };
}

/**
 * Gives a user a password in place of an older one; personal data is not written anew. The first password of the
 * store comes with a recovery key. Problems: `passwordShort`, those of `openedRing`.
 */
export async function setPassword(
  userId: string,
  password: string,
  proof: Proof,
): Promise<Outcome<NewRecoveryKey>> {
  if (!isLongEnough(password)) return failure('passwordShort');
  return changeRing(proof, (opened) => closedBy(opened, userId, password));
}

/** From now on the user is let in without a password, and so is everybody to the personal data. */
export const removePassword = (userId: string, proof: Proof): Promise<Outcome<null>> =>
  changeRing(proof, async ({ ring }) => ({ ring: withoutPassword(ring, userId), result: null }));

/** A new recovery key; the one that was printed before no longer opens anything. */
export const renewRecoveryKey = (proof: Proof): Promise<Outcome<string>> =>
  changeRing(proof, async ({ ring, dataKey }) => {
    const made = await withRecoveryKey(ring, dataKey, new Date().toISOString());
    return { ring: made.ring, result: made.recoveryKey };
  });

/** Makes a user, with a password where one is given. Problems: those of `setPassword`; then there is no new user. */
export async function addUser(
  user: { name: string; role: UserRole; password: string },
  proof: Proof,
): Promise<Outcome<NewRecoveryKey & { id: string }>> {
  const { name, role, password } = user;
  if (password !== '' && !isLongEnough(password)) return failure('passwordShort');
  const id = crypto.randomUUID();
  const closed = await changeRing(
    proof,
    async (opened) =>
      password === '' ? { ring: opened.ring, result: { recoveryKey: null } } : closedBy(opened, id, password),
    id,
  );
  if (!closed.ok) return closed;
  await createUser(name, role, id);
  return success({ id, ...closed.value });
}

/** The user leaves, with the password. Problems: `lastAdministrator`, those of the storage. */
export async function dropUser(id: string): Promise<Outcome<null>> {
  if (isLastAdministrator(id, await readUsers())) return failure('lastAdministrator');
  await removeUser(id);
  return onRing(async () => {
    const places = await keyPlaces();
    const read = await readRing(places.storage);
    if (!read.ok || !read.value) return read.ok ? success(null) : read;
    const left = withoutPassword(read.value, id);
    const ring = await withRule(left, await userIdsHere(left), null, places);
    return writeRing(places.storage, ring);
  });
}
