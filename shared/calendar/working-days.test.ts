import { readFileSync } from 'node:fs';
import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from './count-working-days.ts';
import { holidayTable } from './holiday-table.ts';
import { addDays, dateOfDayNumber, dayNumber, isoWeekday } from './plain-date.ts';
import { workingCalendar } from './working-calendar.ts';

const rows = readFileSync(new URL('hand-checked-dates.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| 2'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, first = '', second = '', third = '']) => ({ first, second, third }));
const listed = rows
  .filter(({ first }) => /^\d{4}$/.test(first))
  .flatMap(({ first, second }) => second.split(' ').map((day) => `${first}-${day}`));
const worked = rows.filter(({ second }) => /^\d{4}-\d{2}-\d{2}$/.test(second)).map(({ first }) => first);
const cases = rows
  .filter(({ second }) => /^\d{1,2}$/.test(second))
  .map(({ first, second, third }) => ({
    start: first.replace('*', ''),
    countFrom: first.endsWith('*') ? ('sameDay' as const) : ('nextDay' as const),
    length: Number(second),
    due: third,
  }));

const calendar = workingCalendar(holidayTable, []);
const everyDay = Array.from({ length: dayNumber('2029-01-01') - dayNumber('2023-01-01') }, (_, index) =>
  addDays('2023-01-01', index),
);
const works = (date: string) => {
  const day = calendar.day(date);
  return day.ok && day.value.works;
};

describe('the engine agrees with the list that was checked by hand', () => {
  test('days off from Monday to Friday are these and no others', () => {
    expect(listed).toHaveLength(13 + 2 + 14 + 16 + 14 + 14 + 15);
    expect(everyDay.filter((date) => isoWeekday(date) < 6 && !works(date))).toEqual(listed);
  });

  test('worked Saturdays and Sundays are these and no others', () => {
    expect(worked).toHaveLength(3);
    expect(everyDay.filter((date) => isoWeekday(date) > 5 && works(date))).toEqual(worked);
  });

  test('the list of terms has all its cases', () => {
    expect(cases).toHaveLength(109);
    expect(new Set(cases.map(({ due }) => due.slice(0, 4))).size).toBe(6);
  });

  test.each(cases)('$length working days from $start ($countFrom) end on $due', (one) => {
    const result = addWorkingDays(calendar, one.start, one.length, { countFrom: one.countFrom });
    expect(result).toMatchObject({ ok: true, value: { due: one.due, counted: one.length } });
  });
});

describe('a count can be explained', () => {
  test('what was passed over, with why, and which day was the first', () => {
    const result = addWorkingDays(calendar, '2026-03-20', 2);
    expect(result).toEqual({
      ok: true,
      value: {
        start: '2026-03-20',
        first: '2026-03-26',
        due: '2026-03-27',
        counted: 2,
        unconfirmed: [],
        skipped: [
          ['2026-03-21', { kind: 'holiday', holiday: 'nauryz', confirmed: true }],
          ['2026-03-22', { kind: 'holiday', holiday: 'nauryz', confirmed: true }],
          ['2026-03-23', { kind: 'holiday', holiday: 'nauryz', confirmed: true }],
          ['2026-03-24', { kind: 'substitute', holiday: 'nauryz', instead: '2026-03-21' }],
          ['2026-03-25', { kind: 'substitute', holiday: 'nauryz', instead: '2026-03-22' }],
        ].map(([date, reason]) => ({ date, works: false, reason })),
      },
    });
  });

  test.each([
    ['2027-05-12', 1, []],
    ['2027-05-13', 1, []],
    ['2027-05-14', 1, ['2027-05-16']],
    ['2027-05-17', 1, []],
    ['2028-05-03', 1, ['2028-05-05']],
    ['2028-04-03', 60, ['2028-05-05']],
  ])('a day that is only computed is named where it may move the term: %s and %i', (start, length, days) => {
    const result = addWorkingDays(calendar, start, length);
    expect(result.ok && result.value.unconfirmed).toEqual(days);
  });
});

describe('a year without a table is said, never counted', () => {
  test.each([
    ['2028-12-18', 10, 2029],
    ['2028-12-29', 1, 2029],
    ['2022-12-30', 1, 2022],
    ['2035-06-01', 3, 2035],
    ['2026-01-05', 100_000_000, 2029],
  ])('%s and %i working days: the table of %i is missing', (start, length, year) => {
    const expected = { ok: false, problem: { code: 'holidayTableMissing', params: { year } } };
    expect(addWorkingDays(calendar, start, length)).toEqual(expected);
  });

  test('the same where days between two dates, and the next or last working day, are asked for', () => {
    const missing = (year: number) => ({
      ok: false,
      problem: { code: 'holidayTableMissing', params: { year } },
    });
    expect(workingDaysBetween(calendar, '2028-12-29', '2029-01-02')).toEqual(missing(2029));
    expect(workingDaysBetween(calendar, '2029-01-02', '2028-12-29')).toEqual(missing(2029));
    expect(nextWorkingDay(calendar, '2028-12-29')).toEqual(missing(2029));
    expect(previousWorkingDay(calendar, '2023-01-04')).toEqual(missing(2022));
  });

  test('a gap between two years of the table is a missing year as well', () => {
    const years = holidayTable.years.filter(({ year }) => year !== 2025);
    const gap = workingCalendar({ ...holidayTable, years }, []);
    expect(gap.years).toEqual([2023, 2024, 2026, 2027, 2028]);
    expect(addWorkingDays(gap, '2024-12-30', 3)).toMatchObject({ problem: { params: { year: 2025 } } });
  });
});

test('what is no date, and what is no length, are said', () => {
  const dateWrong = { ok: false, problem: { code: 'dateWrong', params: { date: '2026-02-30' } } };
  expect(addWorkingDays(calendar, '2026-02-30', 1)).toEqual(dateWrong);
  expect(workingDaysBetween(calendar, '2026-02-28', '2026-02-30')).toEqual(dateWrong);
  expect(nextWorkingDay(calendar, '2026-02-30')).toEqual(dateWrong);
  expect(calendar.day('2026-02-30')).toEqual(dateWrong);
  for (const length of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(addWorkingDays(calendar, '2026-02-27', length)).toMatchObject({
      problem: { code: 'termLengthWrong' },
    });
  }
});

test('the next and the last working day pass over what is off', () => {
  expect(nextWorkingDay(calendar, '2026-03-20')).toEqual({ ok: true, value: '2026-03-26' });
  expect(previousWorkingDay(calendar, '2026-03-26')).toEqual({ ok: true, value: '2026-03-20' });
  expect(previousWorkingDay(calendar, '2025-01-06')).toEqual({ ok: true, value: '2025-01-05' });
});

describe('counting holds for every start and length', () => {
  const cases = record({
    start: integer({ min: dayNumber('2023-01-01'), max: dayNumber('2027-11-30') }).map(dateOfDayNumber),
    length: integer({ min: 1, max: 200 }),
    countFrom: constantFrom('nextDay' as const, 'sameDay' as const),
  });
  const due = (start: string, length: number, countFrom: 'nextDay' | 'sameDay') => {
    const result = addWorkingDays(calendar, start, length, { countFrom });
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  };

  test('it ends on a working day, and what it passed over are all days off', () => {
    assert(
      property(cases, ({ start, length, countFrom }) => {
        const result = due(start, length, countFrom);
        expect(works(result.due)).toBe(true);
        expect(result.skipped.filter((day) => day.works)).toEqual([]);
        const from = countFrom === 'sameDay' ? start : addDays(start, 1);
        expect(result.skipped.length + length).toBe(dayNumber(result.due) - dayNumber(from) + 1);
      }),
    );
  });

  test('counting back gives the length again, and the other way round its negative', () => {
    assert(
      property(cases, ({ start, length }) => {
        const end = due(start, length, 'nextDay').due;
        expect(workingDaysBetween(calendar, start, end)).toEqual({ ok: true, value: length });
        expect(workingDaysBetween(calendar, end, start)).toEqual({ ok: true, value: -length });
      }),
    );
  });

  test('a longer term and a later start never end earlier', () => {
    assert(
      property(cases, ({ start, length, countFrom }) => {
        const end = due(start, length, countFrom).due;
        expect(due(start, length + 1, countFrom).due > end).toBe(true);
        expect(due(addDays(start, 1), length, countFrom).due >= end).toBe(true);
      }),
    );
  });

  test('two terms one after the other are one long one', () => {
    assert(
      property(cases, integer({ min: 1, max: 40 }), ({ start, length }, more) => {
        const end = due(start, length, 'nextDay').due;
        expect(due(end, more, 'nextDay').due).toBe(due(start, length + more, 'nextDay').due);
      }),
    );
  });
});
