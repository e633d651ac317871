import { describe, expect, test } from 'vitest';
import { calendarDaySchema } from '#shared/model/calendar-day.ts';
import { addWorkingDays } from './count-working-days.ts';
import { holidayTable } from './holiday-table.ts';
import { addDays, isoWeekday } from './plain-date.ts';
import { mayBeTakenOver, takeOverYear } from './take-over-year.ts';
import { workingCalendar } from './working-calendar.ts';

function taken(year: number, announced: string | null = null) {
  const made = takeOverYear(holidayTable, year, announced);
  if (!made.ok) throw new Error(made.problem.code);
  return calendarDaySchema.parse(made.value);
}
const calendar = workingCalendar(holidayTable, [taken(2029)]);

/** Counted on a printed calendar: 1 January 2029 is a Monday. The first counted day is the one after the start. */
const byHand: [start: string, days: number, due: string, why: string][] = [
  ['2028-12-29', 1, '2029-01-03', '1, 2 Jan'],
  ['2028-12-29', 10, '2029-01-16', '3–5 (3), 8–12 (8), 15, 16 (10)'],
  ['2029-01-05', 1, '2029-01-08', '7 Jan is a Sunday and gives no substitute'],
  ['2029-03-07', 3, '2029-03-13', '9, 12, 13; 8 holiday'],
  ['2029-03-07', 10, '2029-03-28', '9 (1), 12–14 (4), 16 (5), 19, 20 (7), 26–28 (10); 8, 15, 21–23 off'],
  ['2029-03-14', 3, '2029-03-20', '16, 19, 20; 15 Constitution Day'],
  ['2029-03-20', 1, '2029-03-26', '21–23 Nauryz, Wednesday to Friday'],
  ['2029-04-23', 3, '2029-04-27', '25–27; 24 Kurban Ait as computed'],
  ['2029-04-30', 3, '2029-05-04', '2–4; 1 May, a Tuesday'],
  ['2029-05-04', 3, '2029-05-11', '8, 10, 11; 7 and 9 holidays'],
  ['2029-07-05', 1, '2029-07-09', '6 Jul, a Friday'],
  ['2029-08-29', 1, '2029-08-30', '30 August is no holiday any more'],
  ['2029-10-24', 15, '2029-11-15', '26 (1), 29–2 (6), 5–9 (11), 12–15 (15); 25 holiday'],
  ['2029-12-14', 1, '2029-12-18', '16 Dec is a Sunday → 17'],
];

describe('2029, taken over by the organisation', () => {
  test.each(byHand)('%s and %i working days end on %s: %s', (start, length, due) => {
    expect(addWorkingDays(calendar, start, length)).toMatchObject({ ok: true, value: { due } });
  });

  test('days off from Monday to Friday are these and no others', () => {
    const off: string[] = [];
    for (let date = '2029-01-01'; date.startsWith('2029'); date = addDays(date, 1)) {
      const day = calendar.day(date);
      if (day.ok && !day.value.works && isoWeekday(date) < 6) off.push(date.slice(5));
    }
    expect(off.join(' ')).toBe(
      '01-01 01-02 03-08 03-15 03-21 03-22 03-23 04-24 05-01 05-07 05-09 07-06 10-25 12-17',
    );
  });

  test('a term that reaches the year after is still refused with that year', () => {
    expect(addWorkingDays(calendar, '2029-12-27', 3)).toMatchObject({
      ok: false,
      problem: { code: 'holidayTableMissing', params: { year: 2030 } },
    });
  });

  test('Kurban Ait is computed and unconfirmed, or the announced day', () => {
    expect(calendar.unconfirmed.map(({ date }) => date)).toContain('2029-04-24');
    const announced = workingCalendar(holidayTable, [taken(2029, '2029-04-25')]);
    expect(announced.unconfirmed.map(({ date }) => date.slice(0, 4))).not.toContain('2029');
    expect(addWorkingDays(announced, '2029-04-23', 1)).toMatchObject({ value: { due: '2029-04-24' } });
    expect(addWorkingDays(announced, '2029-04-24', 1)).toMatchObject({ value: { due: '2029-04-26' } });
  });
});

test('the computed Kurban Ait is the one of the shipped years', () => {
  for (const { year, kurbanAit } of holidayTable.years) {
    const before = { ...holidayTable, years: holidayTable.years.filter((one) => one.year < year) };
    if (before.years.length === 0) continue;
    const made = takeOverYear(before, year, null);
    expect(made).toMatchObject({
      ok: true,
      value: { kurbanAit: { date: kurbanAit.date, confirmed: false } },
    });
  }
});

test('a year that has a table, or that has two Kurban Aits, is not taken over', () => {
  for (const year of [2022, 2023, 2028, 2039]) {
    expect(mayBeTakenOver(holidayTable, year)).toBe(false);
    expect(takeOverYear(holidayTable, year, null)).toMatchObject({
      ok: false,
      problem: { code: 'calendarYearNotOpen' },
    });
  }
  expect(takeOverYear(holidayTable, 2029, '2029-04-22')).toMatchObject({
    ok: false,
    problem: { code: 'calendarConfirmedOutside', params: { earliest: '23.04.2029', latest: '25.04.2029' } },
  });
  expect(takeOverYear(holidayTable, 2029, '')).toMatchObject({ ok: false });
});

test('a newer program with a table of that year decides, and keeps the announced Kurban Ait while it computes its own', () => {
  const shipped = {
    ...holidayTable,
    years: [
      ...holidayTable.years,
      {
        year: 2029,
        kurbanAit: { date: '2029-04-24', confirmed: false },
        transfers: [{ worked: '2029-03-17', off: '2029-03-16' }],
      },
    ],
  };
  const newer = workingCalendar(shipped, [taken(2029, '2029-04-25')]);
  expect(newer.day('2029-03-16')).toMatchObject({ value: { works: false } });
  expect(newer.day('2029-04-24')).toMatchObject({ value: { works: true } });
  expect(newer.day('2029-04-25')).toMatchObject({ value: { works: false } });
});
