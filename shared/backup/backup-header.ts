import { sha256 } from '@noble/hashes/sha2.js';
import { type DerivePasswordKey, type ScryptCost, scryptCostSchema } from '#shared/keys/password-key.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { SealingKey } from '#shared/sealed-stream/seal-stream.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** `EREJEBKP`: how every backup begins. */
const magic = new TextEncoder().encode('EREJEBKP');
const version = 1;
const kdfScrypt = 1;

/** Bytes of a header: what is hashed 48 (magic 8, version, kdf, log2 N, r, p, 3 zeros, salt 16, check 16), hash 16. */
export const backupHeaderSize = 64;
const hashedSize = 48;
const saltPlace = { from: 16, to: 32 };
const checkPlace = { from: 32, to: 48 };

const checksum = (header: Bytes) => sha256(header.subarray(0, hashedSize)).subarray(0, 16);
const same = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, place) => byte === b[place]);

/** From a password's key: 16 bytes that tell a wrong password from a damaged file, and the key of the stream. */
async function keysOf(passwordKey: Bytes): Promise<{ check: Bytes; root: CryptoKey }> {
  const root = await crypto.subtle.importKey('raw', passwordKey, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const info = new TextEncoder().encode('ereje backup 1: password check');
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return { check: new Uint8Array(await crypto.subtle.deriveBits(derivation, root, 128)), root };
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The sealed stream belongs to this header and to no other. */
const sealingOf = (root: CryptoKey, header: Bytes): SealingKey => ({
  key: root,
  context: `backup:${hex(header)}`,
});

/** A new header, and the key that what follows it is sealed with. */
export async function makeBackupHeader(
  password: string,
  cost: ScryptCost,
  derive: DerivePasswordKey,
): Promise<{ header: Bytes; sealing: SealingKey }> {
  const header = new Uint8Array(backupHeaderSize);
  header.set(magic);
  header.set([version, kdfScrypt, Math.log2(cost.cost), cost.blockSize, cost.parallelization], magic.length);
  const salt = crypto.getRandomValues(new Uint8Array(saltPlace.to - saltPlace.from));
  header.set(salt, saltPlace.from);
  const { check, root } = await keysOf(await derive(password, salt, cost));
  header.set(check, checkPlace.from);
  header.set(checksum(header), hashedSize);
  return { header, sealing: sealingOf(root, header) };
}

/**
 * The key that opens what follows a header. Problems: `backupNotBackup`, `backupDamaged`, `backupNewer`,
 * `backupPasswordWrong`. The password is tried only where the header is whole.
 */
export async function openBackupHeader(
  header: Bytes,
  password: string,
  derive: DerivePasswordKey,
): Promise<Outcome<SealingKey>> {
  if (!same(header.subarray(0, magic.length), magic)) return failure('backupNotBackup');
  if (header.length < backupHeaderSize || !same(checksum(header), header.subarray(hashedSize))) {
    return failure('backupDamaged');
  }
  const [itsVersion, kdf, log2, blockSize, parallelization] = header.subarray(magic.length);
  if (itsVersion !== version || kdf !== kdfScrypt) return failure('backupNewer');
  const cost = scryptCostSchema.safeParse({ cost: 2 ** (log2 ?? 0), blockSize, parallelization });
  if (!cost.success) return failure('backupDamaged');
  const salt = header.slice(saltPlace.from, saltPlace.to);
  const { check, root } = await keysOf(await derive(password, salt, cost.data));
  if (!same(check, header.subarray(checkPlace.from, checkPlace.to))) return failure('backupPasswordWrong');
  return success(sealingOf(root, header));
}
