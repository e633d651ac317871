import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { termInForce } from '#shared/regulation/terms.ts';
import type { Review } from '../development/development.ts';
import { developmentMachine } from '../workflow/development-machine.ts';
import { reviewMachine } from '../workflow/review-machine.ts';
import type { WorkflowStep } from '../workflow/workflow-step.ts';
import type { DeadlineSpan } from './deadline.ts';
import { type DevelopmentRecords, executorsOf } from './development-spans.ts';
import { stepsThatCount } from './steps-that-count.ts';

/** A review with its steps. */
export interface ReviewRecords {
  review: Review;
  steps: readonly WorkflowStep[];
}

const approvalOf = ({ steps }: DevelopmentRecords): WorkflowStep | undefined =>
  stepsThatCount(developmentMachine, steps).find(({ event }) => event === 'approve');

/** The decision of a review; undefined while it is open. */
const decisionOf = ({ steps }: ReviewRecords): WorkflowStep | undefined =>
  stepsThatCount(reviewMachine, steps).find(({ event }) => event.startsWith('decide'));

interface Turn {
  on: PlainDate;
  id: string;
  /** Whether three years run again from it. */
  beginsAnew: boolean;
}

const turn = ({ on, id, event }: WorkflowStep): Turn => ({
  on,
  id,
  beginsAnew: event === 'approve' || event === 'decideKeep',
});

/**
 * When a programme's review is due (O10-14), at least once in three years: from each approval, and again from a review
 * that kept it as it is. A review's decision or the approval of the next version closes the term that ran.
 * @param developments of one programme
 */
export function reviewSpans(
  developments: readonly DevelopmentRecords[],
  reviews: readonly ReviewRecords[],
): DeadlineSpan[] {
  const steps = [...developments.map(approvalOf), ...reviews.map(decisionOf)].filter(
    (step) => step !== undefined,
  );
  const turns = steps.map(turn).sort((a, b) => (a.on + a.id < b.on + b.id ? -1 : 1));
  const people = executorsOf({ orders: developments.flatMap(({ orders }) => orders) });
  const programmeId = developments[0]?.development.programmeId ?? null;
  return turns.flatMap(({ on, id, beginsAnew }, index): DeadlineSpan[] => {
    if (!beginsAnew) return [];
    const term = termInForce('programmeReview', on);
    return [
      {
        id: `${id}/programmeReview`,
        kind: 'programmeReview',
        programmeId,
        clause: term.clause,
        start: on,
        length: { term },
        closedOn: turns[index + 1]?.on ?? null,
        who: 'signOrders',
        people,
        panel: 'review',
      },
    ];
  });
}
