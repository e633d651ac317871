import { createCipheriv, createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveDataKeys, makeDataKey } from './data-key.ts';
import { equalityHash } from './equality-hash.ts';
import { open, seal } from './seal.ts';

const dataKey = Uint8Array.from({ length: 32 }, (_, index) => index);
const place = { table: 'people', recordId: 'p1', field: 'iin' } as const;
const value = '700101000000';

/** The same by Node's own crypto, written apart from the code under test. */
function sealedByNode(key: Uint8Array, text: string): string {
  const derived = (duty: string) =>
    Buffer.from(hkdfSync('sha256', key, new Uint8Array(0), `ereje data key 1: ${duty}`, 32));
  const data = Buffer.from('["people","p1","iin"]');
  const iv = createHmac('sha256', derived('nonces of fields'))
    .update(data)
    .update(Buffer.from([0]))
    .update(text)
    .digest()
    .subarray(0, 12);
  const cipher = createCipheriv('aes-256-gcm', derived('fields'), iv).setAAD(data);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `sealed1:${Buffer.concat([iv, body]).toString('base64')}`;
}

test('a sealed field is what another program makes of the description', async () => {
  const keys = await deriveDataKeys(dataKey);
  const sealed = await seal(keys, place, value);
  expect(sealed).toBe(sealedByNode(dataKey, value));
  expect(sealed).toBe('sealed1:ozgd6pDTTyzkAv0qJT/QN9Q5Z1YUlyK5lN4uTwsoKW4mGMHOUR5tdw==');
});

test('the keyed hash is what another program makes of the description', async () => {
  const keys = await deriveDataKeys(dataKey);
  const key = hkdfSync('sha256', dataKey, new Uint8Array(0), 'ereje data key 1: equality', 32);
  const expected = createHmac('sha256', Buffer.from(key))
    .update(`["iin","${value}"]`)
    .digest('hex')
    .slice(0, 32);
  expect(await equalityHash(keys, 'iin', ` 700101 000000 `)).toBe(expected);
  expect(await equalityHash(keys, 'iin', '700101000001')).not.toBe(expected);
  expect(await equalityHash(await deriveDataKeys(makeDataKey()), 'iin', value)).not.toBe(expected);
  expect(await equalityHash(keys, 'iin', ' ')).toBe('');
});

test('what was sealed opens again, and the same text in the same place seals to the same', async () => {
  const keys = await deriveDataKeys(makeDataKey());
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), fc.string(), async (text, recordId) => {
      fc.pre(text.isWellFormed());
      const at = { ...place, recordId };
      const sealed = await seal(keys, at, text);
      expect(sealed.startsWith('sealed1:')).toBe(true);
      expect(await seal(keys, at, text)).toBe(sealed);
      expect(await open(keys, at, sealed)).toEqual({ ok: true, value: text });
    }),
  );
});

test('nothing stays nothing', async () => {
  const keys = await deriveDataKeys(dataKey);
  expect(await seal(keys, place, '')).toBe('');
  expect(await open(keys, place, '')).toEqual({ ok: true, value: '' });
});

test('a sealed text opens nowhere else, with no other key, and not after any change', async () => {
  const keys = await deriveDataKeys(dataKey);
  const sealed = await seal(keys, place, value);
  const refused = (field: string) => ({
    ok: false,
    problem: { code: 'sealedUnreadable', params: { field } },
  });
  expect(await open(keys, { ...place, recordId: 'p2' }, sealed)).toEqual(refused('iin'));
  expect(await open(keys, { ...place, field: 'phone' }, sealed)).toEqual(refused('phone'));
  expect(await open(keys, { ...place, table: 'users' }, sealed)).toEqual(refused('iin'));
  expect(await open(await deriveDataKeys(makeDataKey()), place, sealed)).toEqual(refused('iin'));
  for (const wrong of [value, 'sealed1:', 'sealed1:%', 'sealed1:AAAA', sealed.slice(0, -4)]) {
    expect(await open(keys, place, wrong)).toEqual(refused('iin'));
  }
  const bytes = Buffer.from(sealed.slice('sealed1:'.length), 'base64');
  for (let byte = 0; byte < bytes.length; byte += 1) {
    const changed = Buffer.from(bytes);
    changed[byte] = (changed[byte] ?? 0) ^ 1;
    expect(await open(keys, place, `sealed1:${changed.toString('base64')}`)).toEqual(refused('iin'));
  }
});

test('two texts or two places never share an IV', async () => {
  const keys = await deriveDataKeys(dataKey);
  const ivOf = async (recordId: string, text: string) =>
    (await seal(keys, { ...place, recordId }, text)).slice('sealed1:'.length).slice(0, 16);
  const ivs = [await ivOf('a', 'bc'), await ivOf('ab', 'c'), await ivOf('a', 'b'), await ivOf('b', 'bc')];
  expect(new Set(ivs).size).toBe(4);
});

test('the keys cannot be read out, but for the secret of attachments, which a backup carries', async () => {
  const { id, attachmentSecret, ...keys } = await deriveDataKeys(dataKey);
  expect(id).toHaveLength(16);
  expect(attachmentSecret).toHaveLength(32);
  for (const key of Object.values(keys)) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  }
  await expect(deriveDataKeys(new Uint8Array(16))).rejects.toThrow(RangeError);
});
