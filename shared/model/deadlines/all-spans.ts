import type { RunningTerm } from '#shared/calendar/moved-dates.ts';
import { addCalendarMonths, addDays, type PlainDate, yearOf } from '#shared/calendar/plain-date.ts';
import { yearlyDue } from '#shared/calendar/term-due.ts';
import { type YearlyTerm, yearlyTerms } from '#shared/regulation/terms.ts';
import type { OrganisationProfile } from '../organisation.ts';
import type { DeadlineSpan } from './deadline.ts';
import { type DevelopmentRecords, developmentSpans } from './development-spans.ts';
import { type ReviewRecords, reviewSpans } from './review-spans.ts';

/** All that deadlines of an organisation follow from. */
export interface DeadlineRecords {
  profile: OrganisationProfile;
  /** Name of the head; may be empty. */
  director: string;
  developments: readonly DevelopmentRecords[];
  reviews: readonly ReviewRecords[];
}

/**
 * The next day before which a yearly report goes out (O10-47). Nothing tells yet whether it went, so that it is only
 * called to mind before its day and never said to be late.
 */
function nextYearly(term: YearlyTerm, today: PlainDate): DeadlineSpan {
  const thisYear = yearlyDue(term, yearOf(today));
  const { due } = thisYear.due >= today ? thisYear : yearlyDue(term, yearOf(today) + 1);
  return {
    id: `${term.id}/${yearOf(due)}`,
    kind: term.id,
    programmeId: null,
    clause: term.clause,
    start: `${yearOf(due)}-01-01`,
    length: { until: due, reminders: [addCalendarMonths(addDays(due, 1), -1)] },
    closedOn: null,
    who: 'programmes',
    people: [],
    panel: null,
  };
}

/** Every deadline of an organisation, closed ones too, before they are counted. */
export function allSpans(records: DeadlineRecords, today: PlainDate): DeadlineSpan[] {
  const { profile, director, developments, reviews } = records;
  const reviewsOf = Map.groupBy(reviews, ({ review }) => review.programmeId);
  const byProgramme = Map.groupBy(developments, ({ development }) => development.programmeId);
  return [
    ...developments.flatMap((one) => developmentSpans(one, director)),
    ...[...byProgramme].flatMap(([id, own]) => reviewSpans(own, reviewsOf.get(id) ?? [])),
    ...yearlyTerms.filter((term) => term.profile === profile).map((term) => nextYearly(term, today)),
  ];
}

/** The spans that a change of the calendar can move: open ones that are counted in working days. */
export const movableTerms = (spans: readonly DeadlineSpan[]): RunningTerm[] =>
  spans.flatMap(({ id, start, length, closedOn }) =>
    closedOn === null && 'term' in length && length.term.unit === 'workingDays'
      ? [{ id, start, term: length.term }]
      : [],
  );
