import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { TermId } from '#shared/regulation/terms.ts';
import type { WorkflowStep } from '../workflow/workflow-step.ts';
import type { OfficialDocument } from './official-document.ts';

/**
 * The day from which the term that a step begins is counted: the only place that says it. It is the step's own day – of
 * the posting (O10-9), of the official receipt (O10-12), of the approval (O10-14) – but for the approving order, which
 * is due from the Expert Council's decision (O10-13): from the date of the conclusion that the step brought. Where the
 * conclusion is not among `papers`, or has no date, the day of its receipt stands for it.
 * @param papers of the development, at least its conclusions
 */
export function termStart(
  term: TermId,
  { on, documentId }: Pick<WorkflowStep, 'on' | 'documentId'>,
  papers: readonly Pick<OfficialDocument, 'id' | 'date'>[],
): PlainDate {
  if (term !== 'approvingOrder' || documentId === null) return on;
  return papers.find(({ id }) => id === documentId)?.date ?? on;
}
