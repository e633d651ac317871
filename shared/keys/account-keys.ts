import { fromBase64, readBase64, toBase64 } from '../base64.ts';
import type { DerivePasswordKey, ScryptCost } from './password-key.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a program makes of a password to speak to a server: neither leads back to the password, nor one to the other. */
export interface AccountKeys {
  /** What the server gets instead of the password: base64 of 32 bytes. */
  authKey: string;
  /** AES-256-GCM: closes the organisation's data key. Never sent. */
  wrapKey: CryptoKey;
}

const encoder = new TextEncoder();

const derivation = (duty: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(0),
  info: encoder.encode(`ereje account: ${duty}`),
});

/**
 * Both keys of an account: scrypt with the salt (base64) and cost that the server names for the login, then
 * HKDF-SHA-256 for each duty. Throws an `InvalidCharacterError` for a salt that is no base64.
 */
export async function deriveAccountKeys(
  password: string,
  { salt, scrypt }: { salt: string; scrypt: ScryptCost },
  derive: DerivePasswordKey,
): Promise<AccountKeys> {
  const master = await derive(password, fromBase64(salt), scrypt);
  const root = await crypto.subtle.importKey('raw', master, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const authKey = await crypto.subtle.deriveBits(derivation('authentication'), root, 256);
  const kind = { name: 'AES-GCM', length: 256 };
  return {
    authKey: toBase64(new Uint8Array(authKey)),
    wrapKey: await crypto.subtle.deriveKey(derivation('key'), root, kind, false, ['encrypt', 'decrypt']),
  };
}

/** A new salt for an account: base64 of 16 random bytes. */
export const makeAccountSalt = (): string => toBase64(crypto.getRandomValues(new Uint8Array(16)));

const ivLength = 12;

/** The account is bound in: what was closed for one account does not open as another's. */
const cipherOf = (iv: Bytes, accountId: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encoder.encode(JSON.stringify(['ereje account key 1', accountId])),
});

/** The organisation's data key, closed for one account: base64 of IV, ciphertext and tag. The server keeps this. */
export async function wrapForAccount(dataKey: Bytes, accountId: string, wrapKey: CryptoKey): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const closed = new Uint8Array(await crypto.subtle.encrypt(cipherOf(iv, accountId), wrapKey, dataKey));
  const whole = new Uint8Array(ivLength + closed.length);
  whole.set(iv);
  whole.set(closed, ivLength);
  return toBase64(whole);
}

/** The data key; null where it was closed with another password, for another account, or was changed. */
export async function unwrapForAccount(
  wrappedKey: string,
  accountId: string,
  wrapKey: CryptoKey,
): Promise<Bytes | null> {
  const whole = readBase64(wrappedKey);
  if (!whole || whole.length <= ivLength) return null;
  try {
    const cipher = cipherOf(whole.slice(0, ivLength), accountId);
    return new Uint8Array(await crypto.subtle.decrypt(cipher, wrapKey, whole.subarray(ivLength)));
  } catch {
    return null;
  }
}
