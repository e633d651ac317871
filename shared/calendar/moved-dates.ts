import type { Term } from '#shared/regulation/terms.ts';
import type { PlainDate } from './plain-date.ts';
import { termDue } from './term-due.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A term that runs: `id` is the caller's own name for it. */
export interface RunningTerm {
  id: string;
  term: Term;
  /** The day of the event that began it. */
  start: PlainDate;
}

/** A term whose end is another one now; null where it cannot be counted, for want of a year's table. */
export interface MovedDate {
  id: string;
  before: PlainDate | null;
  after: PlainDate | null;
}

/** Which of the running terms end on another day by the second calendar than by the first, in their order. */
export function movedDates(
  before: WorkingCalendar,
  after: WorkingCalendar,
  running: readonly RunningTerm[],
): MovedDate[] {
  const end = (calendar: WorkingCalendar, { term, start }: RunningTerm) => {
    const due = termDue(calendar, term, start);
    return due.ok ? due.value.due : null;
  };
  return running
    .map((one) => ({ id: one.id, before: end(before, one), after: end(after, one) }))
    .filter((moved) => moved.before !== moved.after);
}
