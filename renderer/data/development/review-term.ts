import { termDue } from '#shared/calendar/term-due.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { termInForce } from '#shared/regulation/terms.ts';
import type { DevelopmentView } from './read-development.ts';
import type { ReviewView } from './read-reviews.ts';
import type { RunningTerm } from './running-term.ts';

/**
 * Until when an approved programme must be reviewed (O10-14): three years from its approval, or from the review that
 * kept it as it is. Null where no term runs: it is not approved, it is being updated, or it was repealed.
 */
export function reviewTerm(
  { development, state, steps }: DevelopmentView,
  reviews: readonly ReviewView[],
  calendar: WorkingCalendar,
): RunningTerm | null {
  const own = reviews.filter(({ review }) => review.developmentId === development.id);
  const approved = steps.findLast(({ event }) => event === 'approve');
  if (state !== 'approved' || !approved || own.some((one) => one.state === 'repealed')) return null;
  const kept = own.findLast((one) => one.state === 'kept')?.steps.at(-1);
  const { on } = kept ?? approved;
  const term = termInForce('programmeReview', on);
  return { term, due: termDue(calendar, term, on), left: null };
}
