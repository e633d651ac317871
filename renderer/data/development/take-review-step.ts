import { stepsThatCount } from '#shared/model/deadlines/steps-that-count.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import { type ReviewEvent, reviewMachine } from '#shared/model/workflow/review-machine.ts';
import type { Edit } from '../change/change.ts';
import { flush } from '../pending-saves.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import { paperOfEvent } from './paper-rules.ts';
import { developmentId, readDevelopment } from './read-development.ts';
import { type ReviewView, readReviews } from './read-reviews.ts';
import { type StepWords, signedEdits, signedFile, stepEdit } from './step-edits.ts';
import { stepToTake } from './step-to-take.ts';

/** The edits of an action, with the review's own record where it is the first thing that is written of it. */
const withReview = ({ review, stored }: ReviewView, edits: Edit[]): Edit[] =>
  stored ? edits : [{ table: 'reviews', kind: 'create', record: review }, ...edits];

/** Writes an action in a review; it can be taken back. */
export const actInReview = (view: ReviewView, edits: Edit[]): Promise<string | null> =>
  act(view.review.programmeId, withReview(view, edits));

/** Writes down what monitorings of the programme showed. */
export const writeMonitoringFindings = (view: ReviewView, monitoringFindings: string) =>
  view.stored
    ? actInReview(view, [
        { table: 'reviews', kind: 'update', id: view.review.id, fields: { monitoringFindings } },
      ])
    : act(view.review.programmeId, [
        { table: 'reviews', kind: 'create', record: { ...view.review, monitoringFindings } },
      ]);

/**
 * Takes a step of the open review (O10-14): the step, the signed paper and what follows from it are written as one
 * action. A decision to update begins the next development, whose text may be changed again. Problems: as `takeStep`.
 */
export async function takeReviewStep(
  programmeId: string,
  event: ReviewEvent,
  words: StepWords,
): Promise<Outcome<null>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const view = (await readReviews(programmeId)).at(-1);
  if (!view) return failure('stepNotOpen');
  const { monitoringFindings } = view.review;
  const facts = { acts: view.acts, documents: view.documents, monitoringFindings };
  const next = stepToTake(reviewMachine, { ...view, facts, signs: paperOfEvent(event) }, event, words);
  if (!next.ok) return next;
  const paper = await signedFile(programmeId, words);
  if (!paper.ok) return paper;
  const at = new Date().toISOString();
  const { id: ownerId } = view.review;
  const n = stepsThatCount(reviewMachine, view.steps).length + 1;
  const step = { machine: 'review' as const, ownerId, programmeId, n, event, at };
  const edits = [...signedEdits(words, paper.value), stepEdit(step, words)];
  if (next.value.effects?.includes('beginUpdate')) {
    edits.push(...(await beginUpdate(view, words, at)));
  }
  return written(() => actInReview(view, edits), null);
}

/** The review's protocol and order stand for the first papers of the new version: it begins with its writing. */
async function beginUpdate({ review }: ReviewView, words: StepWords, at: string): Promise<Edit[]> {
  const { programmeId, id: cameFrom } = review;
  const number = ((await readDevelopment(programmeId))?.development.number ?? 0) + 1;
  const id = developmentId(programmeId, number);
  const record = { id, programmeId, number, kind: 'update' as const, cameFrom, startedAt: at };
  const step = { machine: 'development' as const, ownerId: id, programmeId, n: 1, event: 'beginUpdate', at };
  return [
    { table: 'developments', kind: 'create', record },
    stepEdit(step, { on: words.on }),
    { table: 'programmes', kind: 'update', id: programmeId, fields: { textLocked: false } },
  ];
}

/** The open review's own record, where it is not stored yet: it is written with the first thing in it. */
export async function reviewEdits(programmeId: string): Promise<Edit[]> {
  const view = (await readReviews(programmeId)).at(-1);
  return view ? withReview(view, []) : [];
}
