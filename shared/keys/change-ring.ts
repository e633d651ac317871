import { deriveDataKeys } from './data-key.ts';
import { type KeyRing, type KeyRingEntry, keyRingVersion } from './key-ring.ts';
import { type KeyTools, openRing, wayWithoutPassword } from './open-ring.ts';
import { makeRecoveryKey, writeRecoveryKey } from './recovery-key.ts';
import { wrapByPassword, wrapByRecoveryKey } from './wrap.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const withEntries = (ring: KeyRing, entries: KeyRingEntry[]): KeyRing => ({
  ...ring,
  revision: ring.revision + 1,
  entries,
});

const isWayWithout = ({ kind }: KeyRingEntry) => kind === 'device' || kind === 'open';
const isPasswordOf = (userId: string) => (entry: KeyRingEntry) =>
  entry.kind === 'password' && entry.userId === userId;

/** A ring for a new data key, which opens without a password until everybody has one. */
export async function newKeyRing(dataKey: Bytes, tools: KeyTools): Promise<KeyRing> {
  const { id } = await deriveDataKeys(dataKey);
  return {
    version: keyRingVersion,
    revision: 1,
    keyId: id,
    entries: [await wayWithoutPassword(dataKey, tools)],
  };
}

/** The ring with this password for the user, in place of an older one. The data key stays the same. */
export async function withPassword(
  ring: KeyRing,
  dataKey: Bytes,
  user: { userId: string; password: string },
  tools: KeyTools,
): Promise<KeyRing> {
  const entry = await wrapByPassword(dataKey, user.userId, user.password, tools.derive);
  return withEntries(ring, [...ring.entries.filter((one) => !isPasswordOf(user.userId)(one)), entry]);
}

export const withoutPassword = (ring: KeyRing, userId: string): KeyRing =>
  withEntries(
    ring,
    ring.entries.filter((entry) => !isPasswordOf(userId)(entry)),
  );

/** The ring with a new recovery key in place of an older one, and that key as it is printed. */
export async function withRecoveryKey(
  ring: KeyRing,
  dataKey: Bytes,
  madeAt: string,
): Promise<{ ring: KeyRing; recoveryKey: string }> {
  const key = makeRecoveryKey();
  const entry = await wrapByRecoveryKey(dataKey, key, madeAt);
  const others = ring.entries.filter(({ kind }) => kind !== 'recovery');
  return { ring: withEntries(ring, [...others, entry]), recoveryKey: writeRecoveryKey(key) };
}

export const hasRecoveryKey = (ring: KeyRing): boolean =>
  ring.entries.some(({ kind }) => kind === 'recovery');

/**
 * Holds the rule: while one of the users has no password, the data key opens without one; as soon as everybody has
 * one, it does not. Gives the same ring where nothing has to change. `dataKey`: null where it is not at hand: then a
 * way can be closed, not opened. A store that lacks its users (it may be on its way back) changes nothing.
 */
export async function withRule(
  ring: KeyRing,
  userIds: readonly string[],
  dataKey: Bytes | null,
  tools: KeyTools,
): Promise<KeyRing> {
  const { entries } = ring;
  if (userIds.length === 0 && entries.some(({ kind }) => kind === 'password')) return ring;
  const others = entries.filter((entry) => !isWayWithout(entry));
  if (userIds.length > 0 && userIds.every((id) => entries.some(isPasswordOf(id)))) {
    return others.length === entries.length ? ring : withEntries(ring, others);
  }
  if (!dataKey || (await openRing(ring, { by: 'open' }, tools)).ok) return ring;
  return withEntries(ring, [...others, await wayWithoutPassword(dataKey, tools)]);
}
