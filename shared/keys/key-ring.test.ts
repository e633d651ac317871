import { createDecipheriv, scryptSync } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { failure, success } from '#shared/model/problem.ts';
import {
  hasRecoveryKey,
  newKeyRing,
  withoutPassword,
  withPassword,
  withRecoveryKey,
  withRule,
} from './change-ring.ts';
import { deriveDataKeys, makeDataKey } from './data-key.ts';
import { type KeyRing, readKeyRing, usersWithPassword, writeKeyRing } from './key-ring.ts';
import { type KeyTools, openRing, type Proof } from './open-ring.ts';
import { scryptCost } from './password-key.ts';
import { scryptPasswordKey } from './scrypt-password-key.ts';

// Each password costs a second of a busy machine, here as in the program.
vi.setConfig({ testTimeout: 60_000 });

/** A machine without a store of secrets: what is closed is closed by passwords only. */
const bare: KeyTools = {
  derive: async (password, salt, cost) => scryptPasswordKey(password, salt, cost),
  sealSecret: async () => failure('secretsUnavailable'),
  openSecret: async () => failure('secretsUnavailable'),
};
/** A machine whose system keeps secrets; another name is another machine. */
const machine = (name: string): KeyTools => ({
  ...bare,
  sealSecret: async (secret) => success(btoa(`${name}:${secret}`)),
  openSecret: async (sealed) => {
    const [of, secret = ''] = atob(sealed).split(':');
    return of === name ? success(secret) : failure('secretsUnavailable');
  },
});
const dataKey = makeDataKey();
const password = 'Құпия сөз 1';
const at = '2026-11-22T09:00:00Z';
const kinds = (ring: KeyRing) => ring.entries.map(({ kind }) => kind);
const byPassword = (userId: string, typed: string): Proof => ({ by: 'password', userId, password: typed });

test('scrypt gives what RFC 7914, section 12, gives', () => {
  const salt = new TextEncoder().encode('SodiumChloride');
  const key = scryptPasswordKey('pleaseletmein', salt, { cost: 16384, blockSize: 8, parallelization: 1 });
  expect(Buffer.from(key).toString('hex')).toBe(
    '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2',
  );
});

test('a password is the same word however its letters are composed', () => {
  const salt = new Uint8Array(16);
  const cheap = { cost: 2, blockSize: 1, parallelization: 1 };
  expect(scryptPasswordKey('й', salt, cheap)).toEqual(scryptPasswordKey('й'.normalize('NFD'), salt, cheap));
});

test('a wrap by password opens with Node’s own scrypt and AES by the parameters that stand with it', async () => {
  const ring = await withPassword(await newKeyRing(dataKey, bare), dataKey, { userId: 'u', password }, bare);
  const entry = ring.entries.find(({ kind }) => kind === 'password');
  if (entry?.kind !== 'password') throw new Error('no password');
  expect(entry.scrypt).toEqual({ cost: 131072, blockSize: 8, parallelization: 1 });
  expect(scryptCost).toEqual(entry.scrypt);
  const salt = Buffer.from(entry.salt, 'base64');
  expect(salt).toHaveLength(16);
  const key = scryptSync(password.normalize('NFKC'), salt, 32, { N: 131072, r: 8, p: 1, maxmem: 2 ** 28 });
  const whole = Buffer.from(entry.wrapped, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(entry.iv, 'base64'))
    .setAAD(Buffer.from('["ereje key ring 1","password","u",131072,8,1]'))
    .setAuthTag(whole.subarray(32));
  expect([...cipher.update(whole.subarray(0, 32)), ...cipher.final()]).toEqual([...dataKey]);
});

test('each password opens the one data key; a wrong one, another user’s, or none is told apart', async () => {
  let ring = await newKeyRing(dataKey, bare);
  ring = await withPassword(ring, dataKey, { userId: 'a', password }, bare);
  ring = await withPassword(ring, dataKey, { userId: 'b', password: '4711' }, bare);
  expect(await openRing(ring, byPassword('a', password), bare)).toEqual(success(dataKey));
  expect(await openRing(ring, byPassword('b', '4711'), bare)).toEqual(success(dataKey));
  expect(await openRing(ring, byPassword('b', password), bare)).toEqual(failure('passwordWrong'));
  expect(await openRing(ring, byPassword('c', password), bare)).toEqual(failure('passwordMissing'));
  expect([...usersWithPassword(ring)]).toEqual(['a', 'b']);
});

test('an entry that was given to another user no longer opens', async () => {
  const ring = await withPassword(await newKeyRing(dataKey, bare), dataKey, { userId: 'a', password }, bare);
  const moved = JSON.parse(writeKeyRing(ring).replace('"userId":"a"', '"userId":"b"')) as KeyRing;
  expect(await openRing(moved, byPassword('b', password), bare)).toEqual(failure('passwordWrong'));
});

test('a changed password closes the same data key anew; the old one no longer opens', async () => {
  const before = await withPassword(
    await newKeyRing(dataKey, bare),
    dataKey,
    { userId: 'a', password },
    bare,
  );
  const after = await withPassword(before, dataKey, { userId: 'a', password: 'new password' }, bare);
  expect(await openRing(after, byPassword('a', 'new password'), bare)).toEqual(success(dataKey));
  expect(await openRing(after, byPassword('a', password), bare)).toEqual(failure('passwordWrong'));
  expect(after.keyId).toBe(before.keyId);
  expect(after.revision).toBe(before.revision + 1);
});

test('the recovery key opens; mistyped, foreign and replaced ones are told apart', async () => {
  const without = await newKeyRing(dataKey, bare);
  expect(hasRecoveryKey(without)).toBe(false);
  expect(await openRing(without, { by: 'recovery', typed: 'x' }, bare)).toEqual(
    failure('recoveryKeyMissing'),
  );
  const first = await withRecoveryKey(without, dataKey, at);
  const open = (ring: KeyRing, typed: string) => openRing(ring, { by: 'recovery', typed }, bare);
  expect(await open(first.ring, first.recoveryKey.toLowerCase())).toEqual(success(dataKey));
  expect(await open(first.ring, first.recoveryKey.slice(2))).toEqual(failure('recoveryKeyMistyped'));
  const second = await withRecoveryKey(first.ring, dataKey, at);
  expect(await open(second.ring, first.recoveryKey)).toEqual(failure('recoveryKeyWrong'));
  expect(await open(second.ring, second.recoveryKey)).toEqual(success(dataKey));
  expect(kinds(second.ring)).toEqual(['open', 'recovery']);
});

test('the key opens without a password while somebody has none, and only so long', async () => {
  const here = machine('here');
  let ring = await newKeyRing(dataKey, here);
  expect(kinds(ring)).toEqual(['device']);
  ring = await withRule(
    await withPassword(ring, dataKey, { userId: 'a', password }, here),
    ['a', 'b'],
    null,
    here,
  );
  expect(kinds(ring)).toEqual(['device', 'password']);
  ring = await withPassword(ring, dataKey, { userId: 'b', password: 'another one' }, here);
  ring = await withRule(ring, ['a', 'b'], null, here);
  expect(kinds(ring)).toEqual(['password', 'password']);
  expect(await openRing(ring, { by: 'open' }, here)).toEqual(failure('keyNeedsPassword'));
  expect(JSON.stringify(ring)).not.toContain(Buffer.from(dataKey).toString('base64'));
  ring = await withRule(withoutPassword(ring, 'b'), ['a', 'b'], dataKey, here);
  expect(kinds(ring)).toEqual(['password', 'device']);
  expect(await openRing(ring, { by: 'open' }, here)).toEqual(success(dataKey));
});

test('a ring from another machine gets this machine’s way as soon as the key is at hand', async () => {
  const ring = await newKeyRing(dataKey, machine('there'));
  const here = machine('here');
  expect(await openRing(ring, { by: 'open' }, here)).toEqual(failure('keyNeedsPassword'));
  const mended = await withRule(ring, ['a'], dataKey, here);
  expect(await openRing(mended, { by: 'open' }, here)).toEqual(success(dataKey));
});

test('a machine without a store of secrets keeps the key in the open, and says so by the kind of the entry', async () => {
  expect(kinds(await newKeyRing(dataKey, bare))).toEqual(['open']);
});

test('no password is forgotten because the users are not there at the moment', async () => {
  const ring = await withPassword(await newKeyRing(dataKey, bare), dataKey, { userId: 'a', password }, bare);
  expect(await withRule(ring, [], dataKey, bare)).toBe(ring);
});

test('a ring is read back as it was written; damaged and newer ones are told apart', async () => {
  const ring = await newKeyRing(dataKey, bare);
  expect(readKeyRing(writeKeyRing(ring))).toEqual(success(ring));
  expect(ring.keyId).toBe((await deriveDataKeys(dataKey)).id);
  for (const wrong of ['', '{', '[]', 'null', writeKeyRing(ring).replace('open', 'ajar')]) {
    expect(readKeyRing(wrong)).toEqual(failure('keyRingDamaged'));
  }
  expect(readKeyRing(JSON.stringify({ ...ring, version: 2, entries: 'other' }))).toEqual(
    failure('keyRingNewer'),
  );
});
