import { expect, test } from 'vitest';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import { workingCalendar } from '#shared/calendar/working-calendar.ts';
import { holidayStripes, spanInYear } from './year-span.ts';

test('a whole year is a hundred, a day the 365th part of it, both days counted', () => {
  expect(spanInYear(2026, '2026-01-01', '2026-12-31')).toEqual({ from: 0, length: 100 });
  expect(spanInYear(2026, '2026-01-02', '2026-01-02')?.from).toBeCloseTo(100 / 365);
  expect(spanInYear(2028, '2028-12-31', '2028-12-31')?.length).toBeCloseTo(100 / 366);
});

test('an intake that goes on after New Year is cut, one of another year or with its end first is not drawn', () => {
  const cut = spanInYear(2026, '2026-12-28', '2027-01-08');
  expect((cut?.from ?? 0) + (cut?.length ?? 0)).toBeCloseTo(100);
  expect(spanInYear(2026, '2027-01-04', '2027-01-08')).toBeNull();
  expect(spanInYear(2026, '2026-03-02', '2026-02-02')).toBeNull();
});

test('each holiday is a stripe; a year without a table has none', () => {
  const calendar = workingCalendar(holidayTable, []);
  const stripes = holidayStripes(2026, calendar, 'red');
  // 12 weekdays and 1 and 7 January, each with three stops.
  expect(stripes).toContain(`red ${(4 * 100) / 365 + (1 * 100) / 365 + (1 * 100) / 365}%`);
  expect(holidayStripes(2150, calendar, 'red')).toBe('none');
});
