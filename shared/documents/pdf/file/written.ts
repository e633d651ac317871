/** A length of points as PDF writes it: two decimals are 0.004 mm. */
export function written(points: number): string {
  const rounded = Math.round(points * 100) / 100;
  if (!Number.isFinite(rounded)) throw new Error(`A drawing has a length that is no number: ${points}`);
  return String(rounded);
}

/** A factor, which is multiplied with lengths of a page and needs more decimals; never in exponents. */
export const writtenFactor = (factor: number): string => String(Number(factor.toFixed(6)));

/** Four digits of a number up to 65,535. */
export const fourDigits = (number: number): string => number.toString(16).padStart(4, '0');

/** A text as PDF has it in a dictionary. */
export const writtenText = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, unit) => fourDigits(text.charCodeAt(unit))).join('')}>`;
