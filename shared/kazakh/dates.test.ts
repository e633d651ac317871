import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateOfInstant,
  formatDate,
  formatDayAndMonth,
  formatNumericDate,
  isoDate,
  parseDate,
} from './dates.ts';

const order = { year: 2023, month: 1, day: 9 };

describe('dates in official papers', () => {
  it('writes the date of an order in Kazakh, Russian and English', () => {
    expect(formatDate(order, 'kk')).toBe('2023 жылғы 9 қаңтар');
    expect(formatDate(order, 'kk', 'attributive')).toBe('2023 жылғы 9 қаңтардағы');
    expect(formatDate(order, 'ru')).toBe('9 января 2023 года');
    expect(formatDate(order, 'en')).toBe('9 January 2023');
    expect(formatNumericDate(order)).toBe('09.01.2023');
  });

  it('writes the yearly terms of O10-47 as the clause does', () => {
    expect(formatDayAndMonth({ month: 6, day: 1 }, 'kk', 'dative')).toBe('1 маусымға');
    expect(formatDayAndMonth({ month: 10, day: 1 }, 'kk', 'dative')).toBe('1 қазанға');
    expect(formatDayAndMonth({ month: 6, day: 1 }, 'ru')).toBe('1 июня');
  });

  it.each([
    [1, 'қаңтардағы', 'қаңтарға', 'қаңтардан', 'қаңтарда'],
    [2, 'ақпандағы', 'ақпанға', 'ақпаннан', 'ақпанда'],
    [3, 'наурыздағы', 'наурызға', 'наурыздан', 'наурызда'],
    [4, 'сәуірдегі', 'сәуірге', 'сәуірден', 'сәуірде'],
    [5, 'мамырдағы', 'мамырға', 'мамырдан', 'мамырда'],
    [6, 'маусымдағы', 'маусымға', 'маусымнан', 'маусымда'],
    [7, 'шілдедегі', 'шілдеге', 'шілдеден', 'шілдеде'],
    [8, 'тамыздағы', 'тамызға', 'тамыздан', 'тамызда'],
    [9, 'қыркүйектегі', 'қыркүйекке', 'қыркүйектен', 'қыркүйекте'],
    [10, 'қазандағы', 'қазанға', 'қазаннан', 'қазанда'],
    [11, 'қарашадағы', 'қарашаға', 'қарашадан', 'қарашада'],
    [12, 'желтоқсандағы', 'желтоқсанға', 'желтоқсаннан', 'желтоқсанда'],
  ])('month %i takes its Kazakh endings', (month, attributive, dative, ablative, locative) => {
    const date = { year: 2026, month, day: 5 };
    expect(formatDate(date, 'kk', 'attributive')).toBe(`2026 жылғы 5 ${attributive}`);
    expect(formatDate(date, 'kk', 'dative')).toBe(`2026 жылғы 5 ${dative}`);
    expect(formatDate(date, 'kk', 'ablative')).toBe(`2026 жылғы 5 ${ablative}`);
    expect(formatDate(date, 'kk', 'locative')).toBe(`2026 жылғы 5 ${locative}`);
  });

  it('reads back every date that it writes in figures', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        const date = parseDate(iso);
        expect(date && isoDate(date)).toBe(iso);
        expect(date && parseDate(formatNumericDate(date))).toEqual(date);
      }),
    );
  });

  it.each(['2023-02-29', '31.04.2025', '00.01.2025', '2023-13-01', '1900-02-29', '', '9 қаңтар', '2023-1-9'])(
    'takes %j for no date',
    (text) => expect(parseDate(text)).toBeUndefined(),
  );

  it('takes the day in Kazakhstan, whatever zone the machine is set to', () => {
    // 18:30 UTC is past midnight in Almaty in 2023 (+6) and before it in 2025 (+5).
    expect(dateOfInstant('2023-01-08T18:30:00Z')).toEqual({ year: 2023, month: 1, day: 9 });
    expect(dateOfInstant('2025-01-08T18:30:00Z')).toEqual({ year: 2025, month: 1, day: 8 });
    expect(dateOfInstant('2025-01-08T19:00:00Z')).toEqual({ year: 2025, month: 1, day: 9 });
    expect(dateOfInstant('2025-01-08T19:00:00Z', 'UTC')).toEqual({ year: 2025, month: 1, day: 8 });
    expect(dateOfInstant('not a time')).toBeUndefined();
  });
});
