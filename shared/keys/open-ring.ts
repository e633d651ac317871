import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { readBase64, toBase64 } from '../base64.ts';
import { dataKeyLength } from './data-key.ts';
import type { KeyRing, KeyRingEntry } from './key-ring.ts';
import type { DerivePasswordKey } from './password-key.ts';
import { unwrapByPassword, unwrapByRecoveryKey } from './wrap.ts';

/** How somebody proves to be let in; `open`: where no password is asked for. */
export type Proof =
  | { by: 'password'; userId: string; password: string }
  | { by: 'recovery'; typed: string }
  | { by: 'open' };

/** What opening needs of the machine. */
export interface KeyTools {
  derive: DerivePasswordKey;
  /** The operating system's store: texts in base64. Problem: `secretsUnavailable`. */
  sealSecret: (secret: string) => Promise<Outcome<string>>;
  openSecret: (sealed: string) => Promise<Outcome<string>>;
}

type Bytes = Uint8Array<ArrayBuffer>;

const entryOf = <Kind extends KeyRingEntry['kind']>(ring: KeyRing, kind: Kind) =>
  ring.entries.find((entry): entry is Extract<KeyRingEntry, { kind: Kind }> => entry.kind === kind);

/**
 * The data key. Problems: `passwordWrong`, `passwordMissing` (that user has none), `recoveryKeyMistyped`,
 * `recoveryKeyWrong`, `recoveryKeyMissing`, `keyNeedsPassword` (no way without one), `keyRingDamaged`.
 */
export async function openRing(ring: KeyRing, proof: Proof, tools: KeyTools): Promise<Outcome<Bytes>> {
  if (proof.by === 'open') return openWithout(ring, tools);
  if (proof.by === 'recovery') {
    const entry = entryOf(ring, 'recovery');
    return entry ? unwrapByRecoveryKey(entry, proof.typed) : failure('recoveryKeyMissing');
  }
  const entry = ring.entries.find((one) => one.kind === 'password' && one.userId === proof.userId);
  if (entry?.kind !== 'password') return failure('passwordMissing');
  return unwrapByPassword(entry, proof.password, tools.derive);
}

/** Either of the ways without a password: the one beside it may belong to another machine. */
async function openWithout(ring: KeyRing, tools: KeyTools): Promise<Outcome<Bytes>> {
  const device = entryOf(ring, 'device');
  const secret = device ? await tools.openSecret(device.sealed) : null;
  const text = secret?.ok ? secret.value : entryOf(ring, 'open')?.key;
  const key = text === undefined ? null : readBase64(text);
  return key?.length === dataKeyLength ? success(key) : failure('keyNeedsPassword');
}

/** An entry that opens without a password: by the operating system where it keeps secrets, else none at all. */
export async function wayWithoutPassword(
  dataKey: Bytes,
  tools: KeyTools,
): Promise<Extract<KeyRingEntry, { kind: 'device' | 'open' }>> {
  const key = toBase64(dataKey);
  const sealed = await tools.sealSecret(key);
  return sealed.ok ? { kind: 'device', sealed: sealed.value } : { kind: 'open', key };
}
