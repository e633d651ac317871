import { blankName } from '#shared/model/certificates/blank-name.ts';
import { type NumberRange, rangesOf } from '#shared/model/number-kinds.ts';

interface Blanks {
  series: string;
  digits: number;
}

/** «АБ 000031», as it stands on the blank. */
export const blankWords = ({ series, digits }: Blanks, number: number): string =>
  blankName(series, { first: number, last: number }, digits);

/** «АБ 000031–000039, 000041–000075». */
export function blanksWords({ series, digits }: Blanks, ranges: readonly NumberRange[]): string {
  const words = ranges.map((range, index) => blankName(index === 0 ? series : '', range, digits));
  return words.join(', ');
}

/** The same for single numbers. */
export const numbersWords = (blanks: Blanks, numbers: readonly number[]): string =>
  blanksWords(blanks, rangesOf(numbers));

/** What was typed as the number of a blank, with or without zeros before it; null where it is none. */
export const readBlankNumber = (typed: string): number | null =>
  /^\d{1,12}$/.test(typed.trim()) ? Number(typed.trim()) : null;
