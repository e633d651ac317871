import { newKeyRing, withPassword } from '#shared/keys/change-ring.ts';
import { deriveDataKeys } from '#shared/keys/data-key.ts';
import type { KeyRing } from '#shared/keys/key-ring.ts';
import type { Proof } from '#shared/keys/open-ring.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { tableNames } from '#shared/model/records.ts';
import { database } from '../database.ts';
import { keyPlaces } from './key-places.ts';
import { keepRing, lock, onRing, openedRing } from './keys.ts';
import { readRing, writeRing } from './ring-copies.ts';

type Bytes = Uint8Array<ArrayBuffer>;

async function isEmpty(): Promise<boolean> {
  const counts = await Promise.all(tableNames.map((name) => database.table(name).limit(1).count()));
  return counts.every((count) => count === 0);
}

/** A copy of the data key of this store, to be closed for an account; whoever asks for it wipes it. */
export const copyDataKey = (proof: Proof): Promise<Outcome<{ dataKey: Bytes; keyId: string }>> =>
  onRing(async () => {
    const opened = await openedRing(proof);
    if (!opened.ok) return opened;
    const { dataKey, ring } = opened.value;
    return success({ dataKey, keyId: ring.keyId });
  });

/**
 * The ring that an organisation's data key may be put into: the one of that key, or a new one in a store that holds
 * nothing yet. Problem: `storeOfAnother`.
 */
async function ringFor(dataKey: Bytes, present: KeyRing | null): Promise<Outcome<KeyRing>> {
  const { id } = await deriveDataKeys(dataKey);
  if (present?.keyId === id) return success(present);
  if (!(await isEmpty())) return failure('storeOfAnother');
  const made = await newKeyRing(dataKey, await keyPlaces());
  // Later than the one that stood there, so that no copy of that one counts any more.
  return success({ ...made, revision: (present?.revision ?? 0) + 1 });
}

/** Whether this store may work with that data key. Problems: `storeOfAnother`, those of the storage. */
export const mayTakeDataKey = (keyId: string): Promise<Outcome<null>> =>
  onRing(async () => {
    const read = await readRing((await keyPlaces()).storage);
    if (!read.ok) return read;
    return read.value?.keyId === keyId || (await isEmpty()) ? success(null) : failure('storeOfAnother');
  });

/**
 * From now on the account's password opens the organisation's data key on this computer too, and it is at hand at
 * once. The data key is wiped. Problems: `storeOfAnother`, those of the storage.
 */
export const keepForAccount = (
  dataKey: Bytes,
  account: { userId: string; password: string },
): Promise<Outcome<null>> =>
  onRing(async () => {
    const places = await keyPlaces();
    const read = await readRing(places.storage);
    if (!read.ok) return read;
    const ring = await ringFor(dataKey, read.value);
    if (!ring.ok) return ring;
    const closed = await withPassword(ring.value, dataKey, account, places);
    return keepRing({ ring: closed, dataKey, places }, ring.value, account.userId, true);
  });

/** No password of this computer opens the data key any more, only the recovery key on paper, or a new sign-in. */
export const closeRing = (): Promise<Outcome<null>> =>
  onRing(async () => {
    lock();
    const places = await keyPlaces();
    const read = await readRing(places.storage);
    if (!read.ok || !read.value) return read.ok ? success(null) : read;
    const { revision, entries } = read.value;
    const left = entries.filter(({ kind }) => kind === 'recovery');
    return writeRing(places.storage, { ...read.value, revision: revision + 1, entries: left });
  });
