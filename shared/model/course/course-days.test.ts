import { expect, test } from 'vitest';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import { workingCalendar } from '#shared/calendar/working-calendar.ts';
import { courseDays } from './course-days.ts';

const calendar = workingCalendar(holidayTable, []);
const days = (startsOn: string | null, endsOn: string | null) => courseDays({ startsOn, endsOn }, calendar);

test('O10-24: the days of a course are its working days, without the holidays and weekends between them', () => {
  const found = days('2026-03-05', '2026-03-11');
  expect(found).toEqual({ ok: true, value: ['2026-03-05', '2026-03-06', '2026-03-10', '2026-03-11'] });
});

test('O10-24: a day that the organisation works itself is a course day, and one that it takes off is none', () => {
  const own = workingCalendar(holidayTable, [
    { id: '2026-03-07', kind: 'worked', reason: 'Бұйрық' },
    { id: '2026-03-06', kind: 'off', reason: 'Бұйрық' },
  ]);
  expect(courseDays({ startsOn: '2026-03-05', endsOn: '2026-03-07' }, own)).toEqual({
    ...{ ok: true, value: ['2026-03-05', '2026-03-07'] },
  });
});

test('O10-16: days that cannot be are told by name', () => {
  const code = (from: string | null, until: string | null) => {
    const found = days(from, until);
    return found.ok ? null : `${found.problem.code} ${found.problem.clause}`;
  };
  expect(code(null, '2026-03-05')).toBe('intakeDaysMissing O10-16');
  expect(code('2026-03-05', '2026-03-04')).toBe('termEndsBeforeItBegins O10-16');
  expect(code('2026-03-05', '2027-03-07')).toBe('intakeTooLong O10-16');
  expect(code('2199-03-05', '2199-03-07')).toBe('holidayTableMissing O10-24');
});
