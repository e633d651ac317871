import { workingDaysBetween } from '#shared/calendar/count-working-days.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { type TermDue, termDue } from '#shared/calendar/term-due.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { termStart } from '#shared/model/development/term-start.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { DevelopmentState } from '#shared/model/workflow/development-machine.ts';
import { type Term, termInForce } from '#shared/regulation/terms.ts';
import type { DevelopmentView } from './read-development.ts';

/** A term that runs because of a step. */
export interface RunningTerm {
  term: Term;
  due: Outcome<TermDue>;
  /** Working days that are left, today not counted; negative where it is late; null where nothing can be counted. */
  left: number | null;
}

const termOfState: Partial<Record<DevelopmentState, Term['id']>> = {
  discussion: 'publicDiscussion',
  rework: 'rework',
  agreed: 'approvingOrder',
  approved: 'programmeReview',
};

/** The term that runs in the state that a development stands in; null where none does. */
export function runningTerm(
  view: DevelopmentView,
  calendar: WorkingCalendar,
  today: PlainDate,
): RunningTerm | null {
  const id = termOfState[view.state];
  const began = view.steps.at(-1);
  if (!id || !began) return null;
  const start = termStart(id, began, view.documents);
  const term = termInForce(id, start);
  const due = termDue(calendar, term, start);
  const left =
    due.ok && term.unit === 'workingDays' ? workingDaysBetween(calendar, today, due.value.due) : null;
  return { term, due, left: left?.ok ? left.value : null };
}
