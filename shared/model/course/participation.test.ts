import { expect, test } from 'vitest';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import type { AttendanceMark } from './attendance.ts';
import { attendanceShare } from './participation.ts';

const rules = scoreRulesOn('2026-03-01');
const days = Array.from({ length: 10 }, (_, index) => `2026-03-${String(index + 10)}`);
const marks = (given: readonly (AttendanceMark | null)[]) =>
  new Map(given.flatMap((mark, index) => (mark ? [[days[index] ?? '', { mark }] as const] : [])));
const all = (mark: AttendanceMark, but: Record<number, AttendanceMark | null> = {}) =>
  marks(days.map((_, index) => (index in but ? (but[index] ?? null) : mark)));

test('O10-29: who was there every day, late or in time, is proposed all points of participation', () => {
  expect(attendanceShare(days, all('present', { 3: 'late' }), rules)).toEqual({
    ...{ present: 10, days: 10, missing: [], proposed: 10 },
  });
});

test('O10-29: an absence takes its share, with a valid reason as well: a person may give other points', () => {
  expect(attendanceShare(days, all('present', { 0: 'absent', 1: 'excused' }), rules).proposed).toBe(8);
  expect(attendanceShare(days, all('absent'), rules).proposed).toBe(0);
  expect(
    attendanceShare(days.slice(0, 8), marks(['absent', ...Array<'present'>(7).fill('present')]), rules)
      .proposed,
    '7 of 8 days are 8.75',
  ).toBe(9);
});

test('O10-24: a day without a mark is missing, and nothing is proposed while there is one', () => {
  const { missing, proposed } = attendanceShare(days, all('present', { 9: null }), rules);
  expect(missing).toEqual([days[9]]);
  expect(proposed).toBeNull();
  expect(attendanceShare([], new Map(), rules).proposed, 'no day is no share').toBeNull();
});

test('O10-24: a Saturday counts for those who have a mark on it', () => {
  const saturday = new Map([...all('present'), ['2026-03-21', { mark: 'absent' as const }]]);
  expect(attendanceShare(days, saturday, rules)).toMatchObject({ present: 10, days: 11, proposed: 9 });
});
