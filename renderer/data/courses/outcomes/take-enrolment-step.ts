import { isPlainDate } from '#shared/calendar/plain-date.ts';
import { outcomeOfEvent, outcomeProblem } from '#shared/model/course/possible-outcomes.ts';
import { stepsThatCount } from '#shared/model/deadlines/steps-that-count.ts';
import { failure, type Outcome, type Problem, success } from '#shared/model/problem.ts';
import type { EnrolmentFacts } from '#shared/model/workflow/enrolment-facts.ts';
import { type EnrolmentEvent, enrolmentMachine } from '#shared/model/workflow/enrolment-machine.ts';
import { stepId } from '#shared/model/workflow/workflow-step.ts';
import { prepareAttachment } from '../../attachments.ts';
import type { Edit } from '../../change/change.ts';
import { signPaper } from '../../development/papers.ts';
import { type StepWords, stepEdit } from '../../development/step-edits.ts';
import { stepToTake } from '../../development/step-to-take.ts';
import { flush } from '../../pending-saves.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';
import { enrolmentEdit } from '../enrolments.ts';
import { readStanding, type TraineeStanding } from './read-standing.ts';

/** What a person says with a step of a trainee. */
export interface OutcomeWords extends StepWords {
  /** The file of the paper that proves the reason (O10-31). */
  proof?: File | null;
  /** The intake that the trainee moves to. */
  targetId?: string;
}

/** The steps that one trainee takes and that close no result. */
export type SingleEvent = Extract<EnrolmentEvent, 'interrupt' | 'complete' | 'transfer' | 'expel'>;

/** A step that may be taken, and how the trainee stood before it. */
export interface ReadyStep {
  found: TraineeStanding;
  n: number;
}

/**
 * Whether a trainee who stands so may take a step with what is said. Problems: why the outcome is not possible, with its
 * clause; `dateWrong`; those of `stepToTake`.
 */
export function readyForStep(
  found: TraineeStanding,
  event: EnrolmentEvent,
  words: OutcomeWords,
  verdict: EnrolmentFacts['verdict'] = null,
): Outcome<ReadyStep> {
  const { state, steps, facts, others } = found;
  if (!isPlainDate(words.on)) return failure('dateWrong', { date: words.on });
  const kind = outcomeOfEvent(event);
  const standing = kind && outcomeProblem(kind, state, facts);
  if (standing) return { ok: false, problem: standing };
  const said: EnrolmentFacts = {
    ...{ ...facts, reason: words.note ?? '', proven: Boolean(words.proof), verdict },
    target: others.find(({ intake }) => intake.id === words.targetId) ?? null,
  };
  const signs = event === 'expel' ? 'expulsionOrder' : null;
  const { documents } = facts;
  const next = stepToTake(enrolmentMachine, { state, steps, documents, facts: said, signs }, event, words);
  return next.ok ? success({ found, n: stepsThatCount(enrolmentMachine, steps).length + 1 }) : next;
}

/** The step itself; `programmeId` stays empty, as of all steps of trainees. */
export const enrolmentStep = ({ found, n }: ReadyStep, event: EnrolmentEvent, words: StepWords): Edit => {
  const ownerId = found.enrolment.id;
  const at = new Date().toISOString();
  return stepEdit({ ...{ machine: 'enrolment', ownerId, programmeId: '', n, event }, at }, words);
};

/** The trainee in the intake that is moved to: the papers that were brought stay brought, group and letter do not. */
async function arrivalEdits({ enrolment }: TraineeStanding, targetId: string): Promise<Edit[]> {
  const { id: cameFrom, intakeId: _, personId, deletedAt: __, ...said } = enrolment;
  const facts = { ...said, cameFrom, groupId: null, letterId: null, inChatOn: null, preparedOn: null };
  const edit = await enrolmentEdit(targetId, personId, facts);
  return edit ? [edit] : [];
}

/**
 * Takes a step of a trainee (O10-31, O10-32): the step, the paper that proves the reason, the place in the other intake
 * and the signed order are written as one action. Problems: `exportUnsaved`, `traineeMissing`, those of `readyForStep`,
 * of the files, and of a write that was not stored.
 */
export async function takeEnrolmentStep(
  id: string,
  event: SingleEvent,
  words: OutcomeWords,
): Promise<Outcome<null>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const found = await readStanding(id, words.on);
  if (!found) return failure('traineeMissing');
  const ready = readyForStep(found, event, words);
  if (!ready.ok) return ready;
  const proof = await proofEdits(ready.value, words);
  if (!proof.ok) return proof;
  const arrival = event === 'transfer' ? await arrivalEdits(found, words.targetId ?? '') : [];
  const edits = [...proof.value, ...arrival, enrolmentStep(ready.value, event, words)];
  const order = words.signed && found.facts.documents.find((one) => one.id === words.signed?.documentId);
  if (order && words.signed) return signPaper(order, words.on, words.signed.file, edits);
  return written(() => act(found.intake.id, edits), null);
}

/** The file that proves the reason: it belongs to the intake and is about the step. */
async function proofEdits(
  { found, n }: ReadyStep,
  { proof }: OutcomeWords,
): Promise<{ ok: true; value: Edit[] } | { ok: false; problem: Problem }> {
  if (!proof) return success([]);
  const kept = await prepareAttachment(found.intake.id, proof);
  if (!kept.ok) return kept;
  const record = { ...kept.value, about: stepId(found.enrolment.id, n) };
  return success([{ table: 'attachments', kind: 'create', record }]);
}
