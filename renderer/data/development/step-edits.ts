import { numericDate, todayIn } from '#shared/calendar/plain-date.ts';
import type { Attachment } from '#shared/model/attachment.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { stepId, type WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import { prepareAttachment } from '../attachments.ts';
import { currentUserId } from '../author.ts';
import type { Edit } from '../change/change.ts';
import { openConflictsOf } from '../sync/decide/open-conflicts.ts';

/** What a person says with a step. */
export interface StepWords {
  /** The day that counts: of the signature, the posting, the receipt. */
  on: string;
  link?: string;
  note?: string;
  /** The paper that is signed by the step, and its file as it was signed. */
  signed?: { documentId: string; file: File };
}

/** A day that has not come, or lies before the step before it. `clause`: that of the step. */
export function dayProblem(
  steps: readonly WorkflowStep[],
  on: string,
  clause: ClauseId | undefined,
): ReturnType<typeof failure> | null {
  const before = steps.at(-1)?.on ?? '';
  if (on > todayIn(Date.now())) return failure('stepInFuture', { date: numericDate(on) }, clause);
  return on < before
    ? failure('stepBeforeLast', { date: numericDate(on), before: numericDate(before) }, clause)
    : null;
}

/**
 * The file of the paper that a step signs, kept; null where it signs none. Problems: `paperInConflict`, for a signed
 * paper is closed and nobody could choose any more; those of `prepareAttachment`.
 */
export async function signedFile(
  programmeId: string,
  { signed }: Pick<StepWords, 'signed'>,
): Promise<Outcome<Attachment | null>> {
  if (!signed) return success(null);
  const { length: count } = await openConflictsOf(signed.documentId);
  if (count > 0) return failure('paperInConflict', { count });
  return prepareAttachment(programmeId, signed.file);
}

/** The signed paper and its file. */
export function signedEdits(words: StepWords, paper: Attachment | null): Edit[] {
  if (!words.signed || !paper) return [];
  const fields = { signedOn: words.on, attachmentId: paper.id, hash: paper.hash };
  return [
    { table: 'attachments', kind: 'create', record: paper },
    { table: 'officialDocuments', kind: 'update', id: words.signed.documentId, fields },
  ];
}

type StepOf = Pick<WorkflowStep, 'machine' | 'ownerId' | 'programmeId' | 'n' | 'event' | 'at'>;

/** The step itself. `versionId`: the kept text that it is about. */
export const stepEdit = (step: StepOf, words: StepWords, versionId: string | null = null): Edit => ({
  table: 'workflowSteps',
  kind: 'create',
  record: {
    ...step,
    id: stepId(step.ownerId, step.n),
    on: words.on,
    by: currentUserId(),
    documentId: words.signed?.documentId ?? null,
    versionId,
    link: words.link?.trim() ?? '',
    note: words.note?.trim() ?? '',
  },
});
