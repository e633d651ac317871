import { readBase64url, toBase64url } from './base64url.ts';

/** 32 characters of which none looks like another one; I, L, O and U are left out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What may have been read or typed in place of a character, Latin and Cyrillic. */
const readAs: Readonly<Record<string, string>> = {
  ...{ I: '1', L: '1', O: '0', U: 'V' },
  ...{
    А: 'A',
    В: 'B',
    С: 'C',
    Е: 'E',
    Н: 'H',
    І: '1',
    К: 'K',
    М: 'M',
    О: '0',
    Р: 'P',
    Т: 'T',
    Х: 'X',
    У: 'Y',
    Ү: 'Y',
  },
};

/** Of the token's 16 bytes the first nine: 72 bits that nobody guesses, and 12 whole letters of base64url. */
const prefixBytes = 9;
const prefixLetters = 12;
const characters = 15;

/** Luhn's check over 32 characters: finds each wrong one, and neighbours that changed places. */
function checkOf(values: readonly number[]): number {
  const sum = values.toReversed().reduce((total, value, place) => {
    const weighed = place % 2 === 0 ? value * 2 : value;
    return total + Math.floor(weighed / 32) + (weighed % 32);
  }, 0);
  return (32 - (sum % 32)) % 32;
}

/** The code under the QR code, for whoever cannot scan it: `XXXX-XXXX-XXXX-XXXX`, the last letter checks the others. */
export function checkCodeOf(token: string): string {
  const bytes = readBase64url(token.slice(0, prefixLetters)) ?? new Uint8Array(prefixBytes);
  const bits = bytes.reduce((whole, byte) => whole * 256n + BigInt(byte), 0n) << 3n;
  const values = Array.from({ length: characters }, (_, place) =>
    Number((bits >> BigInt(5 * (characters - 1 - place))) & 31n),
  );
  const text = [...values, checkOf(values)].map((value) => alphabet[value]).join('');
  return (text.match(/.{4}/g) ?? []).join('-');
}

/** The first 12 letters of the token that a typed code stands for; null where it was mistyped. */
export function tokenPrefixOf(typed: string): string | null {
  const values = [...typed.normalize('NFC').toUpperCase()]
    .filter((letter) => !/[\s\p{Pd}.,_]/u.test(letter))
    .map((letter) => alphabet.indexOf(readAs[letter] ?? letter));
  if (values.length !== characters + 1 || values.includes(-1)) return null;
  const [own, check] = [values.slice(0, characters), values[characters]];
  const bits = own.reduce((whole, value) => whole * 32n + BigInt(value), 0n);
  // The three bits behind the 72 are zero.
  if (checkOf(own) !== check || (bits & 7n) !== 0n) return null;
  const bytes = Uint8Array.from({ length: prefixBytes }, (_, place) =>
    Number(((bits >> 3n) >> BigInt(8 * (prefixBytes - 1 - place))) & 255n),
  );
  return toBase64url(bytes);
}
