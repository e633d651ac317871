import { expect, test } from 'vitest';
import { toBase64 } from '../base64.ts';
import { deriveAccountKeys, makeAccountSalt, unwrapForAccount, wrapForAccount } from './account-keys.ts';
import { scryptPasswordKey } from './scrypt-password-key.ts';

const scrypt = { cost: 2 ** 10, blockSize: 8, parallelization: 1 };
const salt = toBase64(Uint8Array.from({ length: 16 }, (_, at) => at));
const derive = async (...given: Parameters<typeof scryptPasswordKey>) => scryptPasswordKey(...given);
const keysOf = (password: string) => deriveAccountKeys(password, { salt, scrypt }, derive);
const dataKey = Uint8Array.from({ length: 32 }, (_, at) => 255 - at);

// Values that are kept: a change here would lock everybody out.
test.each([
  ['Құпия сөз 2026', 'Mz98Gb6766Y346Ef5ngKt5vl0ojbgWnuXfD0i3/Dmsc='],
  ['', 'urV9qVgeUkPTz1bZau+1OuRTSw5XJtt0EejHv0ZD0DY='],
])('the same password gives the same key for ever: %j', async (password, authKey) => {
  expect((await keysOf(password)).authKey).toBe(authKey);
});

test('a data key that was closed once opens for ever', async () => {
  const closed = 'uoiT3mfcXEcaleDTWsev0gEO+iy+863OQBSLwvGRlH7ysdGTMVBXJKFkMYafpHxcx/Ezjz5UUnjqwErn';
  const { wrapKey } = await keysOf('Құпия сөз 2026');
  expect(await unwrapForAccount(closed, 'account-1', wrapKey)).toEqual(dataKey);
});

test('the same letters typed on another keyboard are the same password', async () => {
  expect((await keysOf('\u0419\u0031')).authKey).toBe((await keysOf('\u0418\u0306\uff11')).authKey);
});

test('what the server gets does not open the data key', async () => {
  const { authKey, wrapKey } = await keysOf('a');
  const wrapped = await wrapForAccount(dataKey, 'account-1', wrapKey);
  const asKey = await crypto.subtle.importKey(
    'raw',
    Uint8Array.from(atob(authKey), (letter) => letter.charCodeAt(0)),
    'AES-GCM',
    false,
    ['decrypt'],
  );
  expect(await unwrapForAccount(wrapped, 'account-1', wrapKey)).toEqual(dataKey);
  expect(await unwrapForAccount(wrapped, 'account-1', asKey)).toBeNull();
});

test('another account, another password, changed bytes: nothing opens', async () => {
  const { wrapKey } = await keysOf('a');
  const wrapped = await wrapForAccount(dataKey, 'account-1', wrapKey);
  expect(await unwrapForAccount(wrapped, 'account-2', wrapKey)).toBeNull();
  expect(await unwrapForAccount(wrapped, 'account-1', (await keysOf('b')).wrapKey)).toBeNull();
  expect(
    await unwrapForAccount(`${wrapped[0] === 'A' ? 'B' : 'A'}${wrapped.slice(1)}`, 'account-1', wrapKey),
  ).toBeNull();
  for (const text of ['', 'AAAA', '%']) expect(await unwrapForAccount(text, 'account-1', wrapKey)).toBeNull();
});

test('salts differ', () => {
  expect(makeAccountSalt()).not.toBe(makeAccountSalt());
});
