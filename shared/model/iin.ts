/*
 * The individual identification number: YYMMDD, a digit for century and sex, four digits of a series, a check digit.
 * Decree 853 of 26 August 2013 parted the digits from the person's data: a birth date that differs is no error.
 */

const firstWeights = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const secondWeights = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
const centuries: Readonly<Record<string, string>> = { 1: '18', 2: '18', 3: '19', 4: '19', 5: '20', 6: '20' };

const remainder = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;

/** The check digit of the first 11 digits of an IIN or a BIN; null where such a number is never issued. */
export function checkDigit(digits: string): number | null {
  const first = remainder(digits, firstWeights);
  const digit = first === 10 ? remainder(digits, secondWeights) : first;
  return digit === 10 ? null : digit;
}

/** The IIN without the spaces and hyphens that people write between its parts. */
export const bareIin = (text: string): string => text.replace(/[\s-]/g, '');

/** What makes the text no IIN; null where nothing does. Expects `bareIin`. */
export function iinFault(iin: string): 'iinLength' | 'iinChecksum' | null {
  if (!/^\d{12}$/.test(iin)) return 'iinLength';
  return checkDigit(iin) === Number(iin[11]) ? null : 'iinChecksum';
}

/** The birth date that the digits of a right IIN name, as an ISO day; null where they name none. */
export function birthDateOfIin(iin: string): string | null {
  const century = centuries[iin[6] ?? ''];
  if (!century) return null;
  const day = `${century}${iin.slice(0, 2)}-${iin.slice(2, 4)}-${iin.slice(4, 6)}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : null;
}
