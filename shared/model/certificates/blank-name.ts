import type { NumberRange } from '../number-kinds.ts';

/** A number as it stands on the blank: `digits` of it, with leading zeros. */
export const blankNumber = (number: number, digits: number): string => String(number).padStart(digits, '0');

/** «АБ 000123»; several as «АБ 000123–000130». */
export const blankName = (series: string, { first, last }: NumberRange, digits: number): string => {
  const numbers = first === last ? [first] : [first, last];
  return `${series} ${numbers.map((one) => blankNumber(one, digits)).join('–')}`.trim();
};
