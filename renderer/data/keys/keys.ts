import { newKeyRing, withRule } from '#shared/keys/change-ring.ts';
import { type DataKeys, deriveDataKeys, makeDataKey } from '#shared/keys/data-key.ts';
import type { KeyRing } from '#shared/keys/key-ring.ts';
import { openRing, type Proof } from '#shared/keys/open-ring.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { sealedPrefix } from '#shared/model/records.ts';
import { database } from '../database.ts';
import { type KeyPlaces, keyPlaces } from './key-places.ts';
import { readRing, writeRing } from './ring-copies.ts';
import { userIdsHere } from './users-here.ts';
import { countWrongTry, forgetWrongTries, mayTry } from './wrong-tries.ts';

/** What a change of the ring works with. `dataKey`: in memory for the time of one action only. */
export interface OpenedRing {
  ring: KeyRing;
  dataKey: Uint8Array<ArrayBuffer>;
  places: KeyPlaces;
}

let keys: DataKeys | null = null;
let locked = false;

/** One action on the ring at a time, in all windows of this store. */
export const onRing = <T>(action: () => Promise<T>): Promise<T> =>
  navigator.locks.request('ereje-key-ring', action) as Promise<T>;

/** Something was sealed already: a new key would never open it. */
async function hasSealedData(): Promise<boolean> {
  const isSealed = (value: string) => value.startsWith(sealedPrefix);
  const person = await database.people
    .filter(({ iin, phone, bankAccount }) => [iin, phone, bankAccount].some(isSealed))
    .first();
  return person !== undefined || (await database.attachments.count()) > 0;
}

/** A new data key. Its ring is in both places before anything is sealed with it. */
async function makeRing(places: KeyPlaces): Promise<Outcome<OpenedRing>> {
  if (await hasSealedData()) return failure('keyRingLost');
  const dataKey = makeDataKey();
  const ring = await newKeyRing(dataKey, places);
  const written = await writeRing(places.storage, ring);
  return written.ok ? success({ ring, dataKey, places }) : written;
}

async function openWith(ring: KeyRing, proof: Proof, places: KeyPlaces) {
  if (proof.by !== 'password') return openRing(ring, proof, places);
  const may = mayTry(proof.userId);
  if (!may.ok) return may;
  const opened = await openRing(ring, proof, places);
  if (opened.ok) forgetWrongTries(proof.userId);
  else if (opened.problem.code === 'passwordWrong') countWrongTry(proof.userId);
  return opened;
}

/**
 * The ring, opened by a proof; a store that has none yet gets one. Only inside `onRing`. Problems: those of
 * `openRing`, of the storage, `passwordWait`, `keyRingLost`, `keyRingNewer`.
 */
export async function openedRing(proof: Proof): Promise<Outcome<OpenedRing>> {
  const places = await keyPlaces();
  const read = await readRing(places.storage);
  if (!read.ok) return read;
  const ring = read.value;
  if (!ring) return proof.by === 'open' ? makeRing(places) : failure('passwordMissing');
  const opened = await openWith(ring, proof, places);
  if (!opened.ok) return opened;
  const { id } = await deriveDataKeys(opened.value);
  if (id !== ring.keyId) return failure('keyRingDamaged');
  return success({ ring, dataKey: opened.value, places });
}

/**
 * Puts a changed ring by the rule, keeps it, works with its key from now on, and wipes the data key itself. `newUserId`: of a user who is about
 * to be made: the ring comes first, so that nobody is let in by a rule that does not hold yet. `joined`: the computer
 * is about to belong to a server.
 */
export async function keepRing(
  { ring, dataKey, places }: OpenedRing,
  before: KeyRing,
  newUserId?: string,
  joined?: boolean,
): Promise<Outcome<null>> {
  const userIds = await userIdsHere(ring, joined);
  if (newUserId !== undefined) userIds.push(newUserId);
  const next = await withRule(ring, userIds, dataKey, places);
  const kept = next === before ? success(null) : await writeRing(places.storage, next);
  if (!kept.ok) return kept;
  keys = await deriveDataKeys(dataKey);
  locked = false;
  // From here on only keys that cannot be read out are left of it.
  dataKey.fill(0);
  return success(null);
}

/** Lets in whoever has the proof. Problems: those of `openedRing`. */
export const unlock = (proof: Proof): Promise<Outcome<null>> =>
  onRing(async () => {
    const opened = await openedRing(proof);
    return opened.ok ? keepRing(opened.value, opened.value.ring) : opened;
  });

/** Drops the key from memory: personal data opens again only after `unlock`. */
export function lock(): void {
  keys = null;
  locked = true;
}

/** The keys, or why personal data is closed: `keysLocked`, and the problems of `unlock`. */
export async function openKeys(): Promise<Outcome<DataKeys>> {
  if (!keys && locked) return failure('keysLocked');
  if (!keys) {
    const unlocked = await unlock({ by: 'open' });
    if (!unlocked.ok) return unlocked;
  }
  return keys ? success(keys) : failure('keysLocked');
}
