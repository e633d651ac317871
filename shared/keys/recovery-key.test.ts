import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRecoveryKey, readRecoveryKey, writeRecoveryKey } from './recovery-key.ts';

const key = Uint8Array.from({ length: 20 }, (_, index) => index * 13);
const written = writeRecoveryKey(key);

test('a key of 160 bits is written in seven groups of five, without letters that look like digits', () => {
  expect(written).toBe('006HM-9SM85-75PT3-NGA7S-SADPR-F8DVT-QQEGQ');
  expect(written).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(makeRecoveryKey()).toHaveLength(20);
  expect(makeRecoveryKey()).not.toEqual(makeRecoveryKey());
});

test('every key is read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
      expect([...(readRecoveryKey(writeRecoveryKey(bytes)) ?? [])]).toEqual([...bytes]);
    }),
  );
});

test('it is read whatever the case, the spaces, and the alphabet of letters that look the same', () => {
  const cyrillic: Record<string, string> = {
    A: 'А',
    B: 'В',
    C: 'С',
    E: 'Е',
    H: 'Н',
    K: 'К',
    M: 'М',
    P: 'Р',
    T: 'Т',
    X: 'Х',
    Y: 'У',
    '0': 'О',
    '1': 'І',
    '3': 'З',
    V: 'U',
  };
  const swapped = [...written].map((letter) => cyrillic[letter] ?? letter).join('');
  expect(swapped).not.toBe(written);
  for (const typed of [
    written.toLowerCase(),
    written.replaceAll('-', ' '),
    `  ${written.replaceAll('-', ' – ')}\n`,
    swapped,
    swapped.toLowerCase(),
    written.replaceAll('0', 'o').replaceAll('1', 'l'),
  ]) {
    expect(readRecoveryKey(typed)).toEqual(key);
  }
});

test('a wrong, missing or swapped character is noticed', () => {
  const bare = written.replaceAll('-', '');
  expect(readRecoveryKey('')).toBeNull();
  expect(readRecoveryKey(bare.slice(1))).toBeNull();
  expect(readRecoveryKey(`${bare}0`)).toBeNull();
  expect(readRecoveryKey(bare.replace(/.$/, 'ж'))).toBeNull();
  for (let place = 0; place < bare.length; place += 1) {
    const other = bare[place] === '7' ? '8' : '7';
    expect(readRecoveryKey(bare.slice(0, place) + other + bare.slice(place + 1))).toBeNull();
    const next = bare[place + 1];
    if (next === undefined || next === bare[place]) continue;
    expect(readRecoveryKey(bare.slice(0, place) + next + bare[place] + bare.slice(place + 2))).toBeNull();
  }
});
