import { useLiveQuery } from 'dexie-react-hooks';
import type { Review } from '#shared/model/development/development.ts';
import type { AnalysedAct } from '#shared/model/development/needs-analysis.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { compareOrder } from '#shared/model/order.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { type ReviewState, reviewMachine } from '#shared/model/workflow/review-machine.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../database.ts';

/** A review with all its records in order. */
export interface ReviewView {
  review: Review;
  /** False where nothing of it was written yet: its record is made with the first thing that is. */
  stored: boolean;
  steps: WorkflowStep[];
  state: ReviewState;
  acts: AnalysedAct[];
  /** Papers that are not in the bin. */
  documents: OfficialDocument[];
}

/** The same on every computer, so that two who begin without knowing of each other begin the same. */
const reviewId = (developmentId: string, number: number): string => `${developmentId}:r${number}`;

/** What was decided, or null while it is not. */
export const decisionOf = ({ state }: ReviewView): 'updating' | 'repealed' | 'kept' | null =>
  state === 'updating' || state === 'repealed' || state === 'kept' ? state : null;

async function viewOf(review: Review, stored: boolean): Promise<ReviewView> {
  const own = { ownerId: review.id };
  const steps = await database.workflowSteps.where(own).sortBy('n');
  const documents = await database.officialDocuments.where(own).sortBy('createdAt');
  return {
    review,
    stored,
    steps,
    state: stateAfter(reviewMachine, steps),
    acts: (await database.analysedActs.where(own).toArray()).sort(compareOrder),
    documents: documents.filter(({ deletedAt }) => deletedAt === null),
  };
}

/**
 * Reviews of a programme, the oldest first; the last one is open, also where nothing of it was written yet. Empty where
 * no development of the programme was approved, or the last review led to an update that runs, or to the repeal.
 */
export async function readReviews(programmeId: string): Promise<ReviewView[]> {
  const approvals = await database.workflowSteps
    .where({ programmeId })
    .filter(({ machine, event }) => machine === 'development' && event === 'approve')
    .sortBy('at');
  const stored = await database.reviews.where({ programmeId }).sortBy('startedAt');
  const reviews = await Promise.all(stored.map((review) => viewOf(review, true)));
  const approved = approvals.at(-1)?.ownerId;
  if (!approved) return reviews;
  const own = reviews.filter(({ review }) => review.developmentId === approved);
  const last = own.at(-1);
  if (last && decisionOf(last) !== 'kept') return reviews;
  const next: Review = {
    id: reviewId(approved, own.length + 1),
    programmeId,
    developmentId: approved,
    startedAt: new Date().toISOString(),
    monitoringFindings: '',
  };
  return [...reviews, await viewOf(next, false)];
}

/** Live; undefined while they load. */
export const useReviews = (programmeId: string) =>
  useLiveQuery(() => readReviews(programmeId), [programmeId]);
