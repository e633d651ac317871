import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCalendarMonths,
  addDays,
  addYears,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  isoWeekday,
  isPlainDate,
  numericDate,
  todayIn,
  yearOf,
} from './plain-date.ts';

test.each(['2024-02-29', '2023-01-09', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
  expect(isPlainDate(text)).toBe(true);
});

test.each(['2023-02-29', '2023-13-01', '2023-1-9', '09.01.2023', ' 2023-01-09', '0000-01-01', ''])(
  '«%s» is no date, and arithmetic with it throws',
  (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
    expect(() => addYears(text, 1)).toThrow(RangeError);
  },
);

test('a day that lies outside the years 1 to 9999 is refused', () => {
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
  expect(() => addYears('9998-01-01', 2)).toThrow(RangeError);
});

test('every day has its number, its weekday follows the one before, and no day is left out', () => {
  const span = integer({ min: dayNumber('0001-01-02'), max: dayNumber('9999-12-31') });
  assert(
    property(span, (day) => {
      const date = dateOfDayNumber(day);
      expect(dayNumber(date)).toBe(day);
      expect(isoWeekday(date)).toBe((isoWeekday(addDays(date, -1)) % 7) + 1);
      expect(daysBetween(addDays(date, -1), date)).toBe(1);
    }),
  );
});

test('a date as people write it; what is no date stays as it is', () => {
  expect(numericDate('2023-01-09')).toBe('09.01.2023');
  expect(numericDate('2023-02-30')).toBe('2023-02-30');
});

test('weekdays by ISO 8601, also before 1970', () => {
  expect(isoWeekday('2023-01-09')).toBe(1);
  expect(isoWeekday('2026-03-22')).toBe(7);
  expect(isoWeekday('1969-12-31')).toBe(3);
});

describe('months and years keep the day where the month has it', () => {
  test.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-03-31', -1, '2023-02-28'],
    ['2023-12-15', 1, '2024-01-15'],
    ['2023-01-15', -1, '2022-12-15'],
    ['2026-11-23', -12, '2025-11-23'],
  ])('%s and %i months is %s', (date, months, result) => {
    expect(addCalendarMonths(date, months)).toBe(result);
  });

  test('O10-14: three years after 29 February is 28 February', () => {
    expect(addYears('2024-02-29', 3)).toBe('2027-02-28');
  });

  test('February has 29 days in leap years of the Gregorian calendar only', () => {
    expect([2023, 2024, 2000, 1900].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28]);
    expect(daysInMonth(2023, 12)).toBe(31);
  });
});

test('the day in Kazakhstan: UTC+6 in 2023, UTC+5 from March 2024, whatever zone the machine has', () => {
  expect(todayIn('2023-06-30T18:30:00Z')).toBe('2023-07-01');
  expect(todayIn('2025-06-30T18:30:00Z')).toBe('2025-06-30');
  expect(todayIn(Date.parse('2025-06-30T19:00:00Z'))).toBe('2025-07-01');
  expect(yearOf(todayIn('2026-12-31T19:00:00Z'))).toBe(2027);
  expect(() => todayIn('no instant')).toThrow(RangeError);
});
