/** Between thousands, and before a unit: a space that no line breaks at. */
const noBreakSpace = '\u00a0';

export type NumberLanguage = 'kk' | 'ru' | 'en';

/**
 * A number as papers write it: «1 234 567,89», with no-break spaces and a comma; English has a point.
 * @param decimals exactly so many digits after the comma; without it as many as the number has, six at most
 */
export function formatNumber(value: number, language: NumberLanguage, decimals?: number): string {
  if (!Number.isFinite(value)) return '–';
  const text =
    decimals === undefined ? trimZeros(Math.abs(value).toFixed(6)) : Math.abs(value).toFixed(decimals);
  const [whole = '0', fraction] = text.split('.');
  const grouped = groupThousands(whole);
  const isZero = /^0*$/.test(whole + (fraction ?? ''));
  const sign = value < 0 && !isZero ? '−' : '';
  return sign + (fraction ? `${grouped}${language === 'en' ? '.' : ','}${fraction}` : grouped);
}

/** The digits of a whole number with a no-break space between thousands. */
export const groupThousands = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);

const trimZeros = (text: string): string => text.replace(/\.?0+$/, '');

/** A sum of money in tenge: «1 234 567,89 ₸»; whole sums without a fraction. */
export const formatTenge = (value: number, language: NumberLanguage): string =>
  `${formatNumber(value, language, Number.isInteger(value) ? 0 : 2)}${noBreakSpace}₸`;

/** A share as a percentage: 0.305 is «30,5 %». */
export const formatPercent = (share: number, language: NumberLanguage, decimals?: number): string =>
  `${formatNumber(share * 100, language, decimals)}${language === 'en' ? '' : noBreakSpace}%`;

const russianHours: RussianForms = ['академический час', 'академических часа', 'академических часов'];

/** Hours with their unit: «80 академиялық сағат», «21 академический час», «1 academic hour». */
export function formatAcademicHours(hours: number, language: NumberLanguage): string {
  const number = formatNumber(hours, language) + noBreakSpace;
  if (language === 'kk') return `${number}академиялық сағат`;
  if (language === 'en') return `${number}academic ${hours === 1 ? 'hour' : 'hours'}`;
  return number + russianForm(hours, russianHours);
}

/** 1 час, 2 часа, 5 часов. */
export type RussianForms = readonly [one: string, few: string, many: string];

/** The form of a Russian noun after a number: 1 час, 2 часа (and 1,5 часа), 5 часов. */
export function russianForm(value: number, [one, few, many]: RussianForms): string {
  if (!Number.isInteger(value)) return few;
  const tens = Math.abs(value) % 100;
  const ones = tens % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (ones === 1) return one;
  return ones >= 2 && ones <= 4 ? few : many;
}
