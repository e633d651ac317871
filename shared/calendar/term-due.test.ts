import { describe, expect, test } from 'vitest';
import { type Term, type TermId, termInForce, terms, yearlyTerms } from '#shared/regulation/terms.ts';
import { holidayTable } from './holiday-table.ts';
import { movedDates } from './moved-dates.ts';
import { termDue, yearlyDue } from './term-due.ts';
import { workingCalendar } from './working-calendar.ts';

const calendar = workingCalendar(holidayTable, []);
const due = (id: TermId, start: string) => {
  const result = termDue(calendar, termInForce(id, start), start);
  return result.ok ? result.value.due : result.problem;
};

describe('every term of the regulations ends when its clause says', () => {
  test('O10-9: public discussion runs ten working days from the day after posting', () => {
    expect(due('publicDiscussion', '2026-03-13')).toBe('2026-04-01');
  });

  test('O10-12: rework has fifteen working days from the receipt of the conclusion', () => {
    expect(due('rework', '2026-03-20')).toBe('2026-04-15');
  });

  test('O10-13: the approving order comes within three working days of the decision', () => {
    expect(due('approvingOrder', '2026-12-15')).toBe('2026-12-21');
  });

  test('O10-14: a programme is reviewed within three years, reminded a year, half a year and a month before', () => {
    const term = termInForce('programmeReview', '2026-08-31');
    expect(termDue(calendar, term, '2026-08-31')).toMatchObject({
      value: { due: '2029-08-31', reminders: ['2028-08-31', '2029-02-28', '2029-07-31'], days: null },
    });
  });

  test('O10-33: a certificate is valid three years, also one of 29 February', () => {
    expect(due('certificateValidity', '2026-11-23')).toBe('2029-11-23');
    expect(due('certificateValidity', '2028-02-29')).toBe('2031-02-28');
  });

  test('O10-47: reports come before 1 June and before 1 October: the day before is the last', () => {
    expect(yearlyTerms.map((term) => [term.clause, yearlyDue(term, 2027)])).toEqual([
      ['O10-47', { before: '2027-06-01', due: '2027-05-31' }],
      ['O10-47', { before: '2027-10-01', due: '2027-09-30' }],
    ]);
  });

  test('BDI-13: answers are processed within fifteen working days of receipt', () => {
    expect(due('monitoringProcessing', '2025-03-07')).toBe('2025-04-03');
  });

  test('BDI-22: papers are kept one year', () => {
    expect(due('monitoringStorage', '2027-06-30')).toBe('2028-06-30');
  });
});

test('each term stands once, with the clause of its own regulation', () => {
  const all = [...terms, ...yearlyTerms];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ clause, profile }) => !clause.startsWith(`${profile}-`))).toEqual([]);
});

test('a term that cannot be counted says so with its clause', () => {
  expect(due('rework', '2028-12-20')).toEqual({
    code: 'holidayTableMissing',
    params: { year: 2029 },
    clause: 'O10-12',
  });
  expect(due('certificateValidity', '2026-02-30')).toMatchObject({ code: 'dateWrong', clause: 'O10-33' });
});

test('an organisation that counts from the day itself has the term a day earlier', () => {
  const term: Term = { ...termInForce('approvingOrder', '2026-11-23'), countFrom: 'sameDay' };
  expect(termDue(calendar, term, '2026-11-23')).toMatchObject({ value: { due: '2026-11-25' } });
});

test('a changed regulation counts for what begins after it, and the old one for what began before', () => {
  const old = termInForce('rework', '2026-11-23');
  const among = [{ ...old, length: 20, inForceFrom: '2027-01-01' }, old];
  const lengthOn = (date: string) => termInForce('rework', date, among).length;
  expect(['2022-05-05', '2026-12-31', '2027-01-01'].map(lengthOn)).toEqual([15, 15, 20]);
});

test('what an edit of the calendar moves is named, and nothing else', () => {
  const after = workingCalendar(holidayTable, [{ id: '2026-11-25', kind: 'off', reason: 'Order 7' }]);
  const running = (
    [
      ['moved', 'approvingOrder', '2026-11-23'],
      ['before', 'approvingOrder', '2026-11-18'],
      ['inYears', 'programmeReview', '2026-11-23'],
      ['uncounted', 'rework', '2028-12-20'],
    ] as const
  ).map(([id, term, start]) => ({ id, term: termInForce(term, start), start }));
  expect(movedDates(calendar, after, running)).toEqual([
    { id: 'moved', before: '2026-11-26', after: '2026-11-27' },
  ]);
});

test('a term that a new table makes countable is named as moved', () => {
  const years = holidayTable.years.filter(({ year }) => year < 2027);
  const before = workingCalendar({ ...holidayTable, years }, []);
  const running = [{ id: 'one', term: termInForce('rework', '2026-12-20'), start: '2026-12-20' }];
  expect(movedDates(before, calendar, running)).toEqual([{ id: 'one', before: null, after: '2027-01-13' }]);
});
