import { sha256 } from '@noble/hashes/sha2.js';

/** Length of a recovery key, in bytes: 160 random bits. */
export const recoveryKeyLength = 20;

/** 32 characters; I, L, O and U are left out, since they look like 1, 0 and V. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const checkCharacters = 3;
const groupLength = 5;

/** What a person may have read or typed in place of a character: look-alikes, Latin and Cyrillic. */
const readAs: Readonly<Record<string, string>> = {
  I: '1',
  L: '1',
  O: '0',
  U: 'V',
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Ё: 'E',
  Н: 'H',
  І: '1',
  К: 'K',
  М: 'M',
  О: '0',
  Р: 'P',
  Ѕ: 'S',
  Т: 'T',
  Х: 'X',
  У: 'Y',
  Ү: 'Y',
  З: '3',
};

export const makeRecoveryKey = (): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(recoveryKeyLength));

/** Five bits a character, most significant first; the number of bits must be a multiple of five. */
function toCharacters(bytes: Uint8Array, count: number): string {
  let bits = 0n;
  for (const byte of bytes) bits = bits * 256n + BigInt(byte);
  const text = Array.from({ length: count }, (_, place) => {
    const shift = BigInt(bytes.length * 8 - 5 * (place + 1));
    return alphabet[Number((bits >> shift) & 31n)];
  });
  return text.join('');
}

/** The first 15 bits of a hash: what was misread or left out is found but once in 32 768 times. */
const checkOf = (key: Uint8Array) => toCharacters(sha256(key).subarray(0, 5), checkCharacters);

/** A recovery key (20 bytes) for paper: 32 characters and 3 to check them, in seven groups of five. */
export function writeRecoveryKey(key: Uint8Array): string {
  const characters = toCharacters(key, (recoveryKeyLength * 8) / 5) + checkOf(key);
  return (characters.match(new RegExp(`.{${groupLength}}`, 'g')) ?? []).join('-');
}

/**
 * The key that a person typed, whatever the case, spaces, hyphens, and letters of the other alphabet that look the
 * same; null where it is none.
 */
export function readRecoveryKey(typed: string): Uint8Array<ArrayBuffer> | null {
  const characters = [...typed.normalize('NFC').toUpperCase()]
    .filter((letter) => !/[\s\p{Pd}.,_]/u.test(letter))
    .map((letter) => alphabet.indexOf(readAs[letter] ?? letter));
  const length = (recoveryKeyLength * 8) / 5;
  if (characters.length !== length + checkCharacters || characters.includes(-1)) return null;
  let bits = 0n;
  for (const value of characters.slice(0, length)) bits = bits * 32n + BigInt(value);
  const key = Uint8Array.from({ length: recoveryKeyLength }, (_, place) =>
    Number((bits >> BigInt(8 * (recoveryKeyLength - 1 - place))) & 255n),
  );
  const check = characters.slice(length).map((value) => alphabet[value]);
  return check.join('') === checkOf(key) ? key : null;
}
