import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { readBase64, toBase64 } from '../base64.ts';
import type { KeyRingEntry } from './key-ring.ts';
import { type DerivePasswordKey, scryptCost } from './password-key.ts';
import { readRecoveryKey } from './recovery-key.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type PasswordEntry = Extract<KeyRingEntry, { kind: 'password' }>;
export type RecoveryEntry = Extract<KeyRingEntry, { kind: 'recovery' }>;

const encoder = new TextEncoder();
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

/** What the wrap is for is bound into it: an entry whose user or parameters were changed no longer opens. */
const purpose = (...words: (string | number)[]) =>
  encoder.encode(JSON.stringify(['ereje key ring 1', ...words]));

const passwordPurpose = ({ userId, scrypt }: Pick<PasswordEntry, 'userId' | 'scrypt'>) =>
  purpose('password', userId, scrypt.cost, scrypt.blockSize, scrypt.parallelization);

const wrappingKey = (key: Bytes) =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function encrypt(key: CryptoKey, dataKey: Bytes, additionalData: Bytes) {
  const iv = random(12);
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, dataKey);
  return { iv: toBase64(iv), wrapped: toBase64(new Uint8Array(wrapped)) };
}

async function decrypt(
  key: CryptoKey,
  entry: { iv: string; wrapped: string },
  additionalData: Bytes,
): Promise<Bytes | null> {
  const [iv, wrapped] = [readBase64(entry.iv), readBase64(entry.wrapped)];
  if (!iv || !wrapped) return null;
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, wrapped);
    return new Uint8Array(plain);
  } catch {
    return null;
  }
}

/** Closes the data key with a user's password: scrypt, a new salt of 16 bytes, AES-256-GCM. */
export async function wrapByPassword(
  dataKey: Bytes,
  userId: string,
  password: string,
  derive: DerivePasswordKey,
): Promise<PasswordEntry> {
  const salt = random(16);
  const key = await wrappingKey(await derive(password, salt, scryptCost));
  const of = { userId, scrypt: scryptCost };
  const closed = await encrypt(key, dataKey, passwordPurpose(of));
  return { kind: 'password', ...of, salt: toBase64(salt), ...closed };
}

/** The data key. Problems: `passwordWrong`; `keyRingDamaged` where the entry's salt cannot be read. */
export async function unwrapByPassword(
  entry: PasswordEntry,
  password: string,
  derive: DerivePasswordKey,
): Promise<Outcome<Bytes>> {
  const salt = readBase64(entry.salt);
  if (!salt) return failure('keyRingDamaged');
  const key = await wrappingKey(await derive(password, salt, entry.scrypt));
  const dataKey = await decrypt(key, entry, passwordPurpose(entry));
  return dataKey ? success(dataKey) : failure('passwordWrong');
}

/** 160 random bits need no slow hash: HKDF-SHA-256 makes the wrapping key. */
async function recoveryWrappingKey(recoveryKey: Bytes, salt: Bytes): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey('raw', recoveryKey, 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt, info: purpose('recovery') };
  const kind = { name: 'AES-GCM', length: 256 };
  return crypto.subtle.deriveKey(derivation, root, kind, false, ['encrypt', 'decrypt']);
}

/** Closes the data key with the recovery key (20 bytes). `madeAt`: ISO instant. */
export async function wrapByRecoveryKey(
  dataKey: Bytes,
  recoveryKey: Bytes,
  madeAt: string,
): Promise<RecoveryEntry> {
  const salt = random(16);
  const key = await recoveryWrappingKey(recoveryKey, salt);
  const closed = await encrypt(key, dataKey, purpose('recovery', madeAt));
  return { kind: 'recovery', salt: toBase64(salt), madeAt, ...closed };
}

/**
 * The data key. Problems: `recoveryKeyMistyped` where the check characters do not fit; `recoveryKeyWrong` for the
 * key of another store or one that was made anew since; `keyRingDamaged`.
 */
export async function unwrapByRecoveryKey(entry: RecoveryEntry, typed: string): Promise<Outcome<Bytes>> {
  const recoveryKey = readRecoveryKey(typed);
  if (!recoveryKey) return failure('recoveryKeyMistyped');
  const salt = readBase64(entry.salt);
  if (!salt) return failure('keyRingDamaged');
  const key = await recoveryWrappingKey(recoveryKey, salt);
  const dataKey = await decrypt(key, entry, purpose('recovery', entry.madeAt));
  return dataKey ? success(dataKey) : failure('recoveryKeyWrong');
}
