import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import type { AttendanceMark } from './attendance.ts';

/** Marks of a trainee by day. */
export type MarksByDay = ReadonlyMap<PlainDate, { mark: AttendanceMark }>;

/** How a trainee's attendance stands, and the points of participation that follow from it. */
export interface AttendanceShare {
  /** Days on which the trainee was there, late or in time. */
  present: number;
  /** Days that count for the trainee. */
  days: number;
  /** Course days that have no mark (O10-24). */
  missing: PlainDate[];
  /** Proposed points; null while a day has no mark. */
  proposed: number | null;
}

const isPresent = (mark: AttendanceMark | undefined) => mark === 'present' || mark === 'late';

/**
 * The points of participation that attendance proposes (O10-29): the share of the days on which the trainee was there,
 * of the most that participation brings, rounded. The order does not say how they are given: a person may give others
 * and says why. A day outside the course days counts for those who have a mark on it.
 */
export function attendanceShare(
  courseDays: readonly PlainDate[],
  marks: MarksByDay,
  rules: Pick<ScoreRules, 'participation'>,
): AttendanceShare {
  const days = new Set([...courseDays, ...marks.keys()]);
  const present = [...days].filter((day) => isPresent(marks.get(day)?.mark)).length;
  const missing = missingDays(courseDays, marks);
  const known = days.size > 0 && missing.length === 0;
  const proposed = known ? Math.round((present / days.size) * rules.participation) : null;
  return { present, days: days.size, missing, proposed };
}

/** The days that have no mark (O10-24). */
export const missingDays = (days: readonly PlainDate[], marks: MarksByDay): PlainDate[] =>
  days.filter((day) => !marks.has(day));
