import type { IntakeMarks } from '#renderer/data/courses/attendance.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { TraineeLine } from '../grid/trainee-lines.ts';

/** A column of the grid. */
export interface AttendanceDay {
  date: PlainDate;
  /** A course day that is over, or today's: everybody should have a mark (O10-24). */
  due: boolean;
}

/** The course days, those outside them that have marks, and those that were added here; in order. */
export function attendanceDays(
  courseDays: readonly PlainDate[],
  marks: IntakeMarks,
  added: readonly PlainDate[],
  today: PlainDate,
): AttendanceDay[] {
  const course = new Set(courseDays);
  const marked = [...marks.values()].flatMap((row) => [...row.keys()]);
  return [...new Set([...courseDays, ...marked, ...added])]
    .sort()
    .map((date) => ({ date, due: course.has(date) && date <= today }));
}

/** How many trainees have no mark on each day that is due (O10-24). */
export function missingMarks(
  days: readonly AttendanceDay[],
  lines: readonly TraineeLine[],
  marks: IntakeMarks,
): ReadonlyMap<PlainDate, number> {
  const trainees = lines.filter(({ kind }) => kind === 'trainee');
  const missing = (date: PlainDate) => trainees.filter(({ id }) => !marks.get(id)?.has(date)).length;
  return new Map(days.filter(({ due }) => due).map(({ date }) => [date, missing(date)]));
}
