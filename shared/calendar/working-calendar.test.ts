import { describe, expect, test } from 'vitest';
import { addWorkingDays } from './count-working-days.ts';
import { holidayTable } from './holiday-table.ts';
import { type CalendarEdit, workingCalendar } from './working-calendar.ts';

const off = (id: string, reason = 'ministry'): CalendarEdit => ({ id, kind: 'off', reason });
const worked = (id: string, reason = 'ministry'): CalendarEdit => ({ id, kind: 'worked', reason });
const dayOf = (date: string, ...edits: CalendarEdit[]) => {
  const day = workingCalendar(holidayTable, edits).day(date);
  if (!day.ok) throw new Error(day.problem.code);
  return day.value;
};

describe('why a day is worked or off', () => {
  test.each([
    ['2026-11-23', true, { kind: 'ordinary' }],
    ['2026-11-22', false, { kind: 'weekend' }],
    ['2026-12-16', false, { kind: 'holiday', holiday: 'independenceDay', confirmed: true }],
    ['2026-03-08', false, { kind: 'holiday', holiday: 'womensDay', confirmed: true }],
    ['2026-03-09', false, { kind: 'substitute', holiday: 'womensDay', instead: '2026-03-08' }],
    ['2024-05-08', false, { kind: 'transfer', other: '2024-05-04' }],
    ['2024-05-04', true, { kind: 'transfer', other: '2024-05-08' }],
    ['2028-05-05', false, { kind: 'holiday', holiday: 'kurbanAit', confirmed: false }],
  ])('%s', (date, works, reason) => {
    expect(dayOf(date)).toEqual({ date, works, reason });
  });

  test('Constitution Day is 30 August until 2025, none in 2026, 15 March from 2027', () => {
    const reasons = ['2025-08-30', '2026-03-16', '2026-08-31', '2027-03-15', '2027-08-30'].map(
      (date) => dayOf(date).works,
    );
    expect(reasons).toEqual([false, true, true, false, true]);
  });
});

describe('an organisation declares days of its own', () => {
  test('a day off and a worked day, with the reason that was written', () => {
    const edits = [off('2026-11-23', 'Order 7'), worked('2026-11-28', 'Order 7')];
    expect(dayOf('2026-11-23', ...edits)).toMatchObject({ works: false, reason: { note: 'Order 7' } });
    expect(dayOf('2026-11-28', ...edits)).toMatchObject({ works: true, reason: { note: 'Order 7' } });
  });

  test('it stands above holidays, substitutes and transfers', () => {
    for (const date of ['2026-12-16', '2026-03-24', '2024-05-08']) {
      expect(dayOf(date, worked(date)).works).toBe(true);
    }
    expect(dayOf('2024-05-04', off('2024-05-04')).works).toBe(false);
  });

  test('substitutes follow the law only: a holiday that is worked keeps its substitute', () => {
    expect(dayOf('2026-03-09', worked('2026-03-08')).works).toBe(false);
    expect(dayOf('2026-03-24', off('2026-03-20')).reason).toMatchObject({ instead: '2026-03-21' });
  });

  test('a term passes over the declared day off and counts the declared working day', () => {
    const calendar = workingCalendar(holidayTable, [off('2026-11-24'), worked('2026-11-28')]);
    expect(addWorkingDays(calendar, '2026-11-23', 4)).toMatchObject({ value: { due: '2026-11-28' } });
  });

  test('a day in a year without a table is not made known by an edit', () => {
    const calendar = workingCalendar(holidayTable, [worked('2029-01-10')]);
    expect(calendar.day('2029-01-10')).toMatchObject({ problem: { code: 'holidayTableMissing' } });
  });
});

describe('Kurban Ait is computed until it is confirmed', () => {
  const unconfirmed = (...edits: CalendarEdit[]) =>
    workingCalendar(holidayTable, edits).unconfirmed.map(({ date }) => date);

  test('2027 and 2028 are, a day earlier or later', () => {
    expect(workingCalendar(holidayTable, []).unconfirmed).toEqual([
      { date: '2027-05-16', earliest: '2027-05-15', latest: '2027-05-17', isWeekend: true },
      { date: '2028-05-05', earliest: '2028-05-04', latest: '2028-05-06', isWeekend: false },
    ]);
  });

  test('"off" on the computed day confirms it and it keeps its name', () => {
    const edit = off('2028-05-05');
    expect(unconfirmed(edit)).toEqual(['2027-05-16']);
    expect(dayOf('2028-05-05', edit).reason).toEqual({
      kind: 'holiday',
      holiday: 'kurbanAit',
      confirmed: true,
    });
  });

  test('"worked" on it and "off" on another day move it, and terms move with it', () => {
    const edits = [worked('2028-05-05'), off('2028-05-04')];
    expect(unconfirmed(...edits)).toEqual(['2027-05-16']);
    const calendar = workingCalendar(holidayTable, edits);
    expect(addWorkingDays(calendar, '2028-05-03', 1)).toMatchObject({
      value: { due: '2028-05-05', unconfirmed: [] },
    });
  });
});

test('Kurban Ait on a holiday leaves the holiday its name and its substitute', () => {
  const years = holidayTable.years.map((year) =>
    year.year === 2027 ? { ...year, kurbanAit: { date: '2027-05-09', confirmed: true } } : year,
  );
  const day = (date: string) => workingCalendar({ ...holidayTable, years }, []).day(date);
  expect(day('2027-05-09')).toMatchObject({ value: { reason: { holiday: 'victoryDay' } } });
  expect(day('2027-05-10')).toMatchObject({ value: { reason: { instead: '2027-05-09' } } });
});
