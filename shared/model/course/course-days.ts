import { addDays, numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { failure, type Outcome, success } from '../problem.ts';
import type { Intake } from './intake.ts';

/** Longer than any course: what lies between two such days is a slip of the pen. */
const mostDays = 366;

/**
 * The days of an intake on which everybody is marked (O10-24): the working days from the first to the last one.
 * Problems: `intakeDaysMissing`, `termEndsBeforeItBegins`, `intakeTooLong`, those of the calendar.
 */
export function courseDays(
  { startsOn, endsOn }: Pick<Intake, 'startsOn' | 'endsOn'>,
  calendar: WorkingCalendar,
): Outcome<PlainDate[]> {
  if (startsOn === null || endsOn === null) return failure('intakeDaysMissing', undefined, 'O10-16');
  const span = { from: numericDate(startsOn), until: numericDate(endsOn) };
  if (endsOn < startsOn) return failure('termEndsBeforeItBegins', span, 'O10-16');
  if (endsOn > addDays(startsOn, mostDays)) return failure('intakeTooLong', span, 'O10-16');
  const days: PlainDate[] = [];
  for (let date = startsOn; date <= endsOn; date = addDays(date, 1)) {
    const day = calendar.day(date);
    if (!day.ok) return { ok: false, problem: { ...day.problem, clause: 'O10-24' } };
    if (day.value.works) days.push(date);
  }
  return success(days);
}
