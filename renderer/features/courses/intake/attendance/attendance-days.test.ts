import { expect, test } from 'vitest';
import { marksByTrainee } from '#renderer/data/courses/attendance.ts';
import type { AttendanceMark } from '#shared/model/course/attendance.ts';
import type { TraineeLine } from '../grid/trainee-lines.ts';
import { attendanceDays, missingMarks } from './attendance-days.ts';

const mark = (enrolmentId: string, date: string) => ({
  ...{ id: `${enrolmentId}/${date}`, intakeId: 'i1', enrolmentId, date, reason: '' },
  mark: 'present' as AttendanceMark,
});
const marks = marksByTrainee([mark('a', '2027-02-01'), mark('a', '2027-02-06'), mark('b', '2027-02-01')]);
const course = ['2027-02-01', '2027-02-02', '2027-02-03'];
const lines = [
  { kind: 'group', id: 'g' },
  { kind: 'trainee', id: 'a' },
  { kind: 'trainee', id: 'b' },
];

test('O10-24: course days up to today are due; days beside them are shown and never due', () => {
  const days = attendanceDays(course, marks, ['2027-02-07', '2027-02-02'], '2027-02-02');
  expect(days.map(({ date, due }) => `${date.slice(8)}${due ? ' due' : ''}`)).toEqual([
    ...['01 due', '02 due', '03', '06', '07'],
  ]);
  expect([...missingMarks(days, lines as TraineeLine[], marks)]).toEqual([
    ['2027-02-01', 0],
    ['2027-02-02', 2],
  ]);
});
