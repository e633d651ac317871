import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAcademicHours, formatNumber, formatPercent, formatTenge } from './numbers.ts';

/** Shows no-break spaces as «_», so that a table can be read. */
const shown = (text: string): string => text.replaceAll('\u00a0', '_');

describe('numbers in papers', () => {
  it.each([
    [0, '0'],
    [7, '7'],
    [999, '999'],
    [1000, '1_000'],
    [1234567.89, '1_234_567,89'],
    [-1500, '−1_500'],
    [0.5, '0,5'],
    [-0.0000001, '0'],
    [Number.NaN, '–'],
  ])('writes %d as %s', (value, text) => expect(shown(formatNumber(value, 'kk'))).toBe(text));

  it('keeps the asked number of decimals', () => {
    expect(formatNumber(2, 'ru', 2)).toBe('2,00');
    expect(formatNumber(2.5, 'en', 1)).toBe('2.5');
    expect(shown(formatNumber(1999.999, 'kk', 1))).toBe('2_000,0');
  });

  it('writes sums and shares', () => {
    expect(shown(formatTenge(1234567.89, 'kk'))).toBe('1_234_567,89_₸');
    expect(shown(formatTenge(45000, 'ru'))).toBe('45_000_₸');
    expect(shown(formatPercent(0.305, 'kk'))).toBe('30,5_%');
    expect(formatPercent(1, 'en')).toBe('100%');
  });

  it.each([
    [80, 'kk', '80_академиялық сағат'],
    [1, 'ru', '1_академический час'],
    [21, 'ru', '21_академический час'],
    [2, 'ru', '2_академических часа'],
    [1.5, 'ru', '1,5_академических часа'],
    [11, 'ru', '11_академических часов'],
    [112, 'ru', '112_академических часов'],
    [80, 'ru', '80_академических часов'],
    [1, 'en', '1_academic hour'],
    [80, 'en', '80_academic hours'],
  ] as const)('writes %d hours in %s as %s', (hours, language, text) =>
    expect(shown(formatAcademicHours(hours, language))).toBe(text),
  );

  it('agrees with ICU on Kazakh numbers', () => {
    const judge = new Intl.NumberFormat('kk', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e13 }), (cents) => {
        expect(formatNumber(cents / 100, 'kk', 2)).toBe(judge.format(cents / 100));
      }),
    );
  });
});
