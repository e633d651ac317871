import type { Intake } from '#shared/model/course/intake.ts';
import { stepsThatCount } from '#shared/model/deadlines/steps-that-count.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { enrolmentMachine } from '#shared/model/workflow/enrolment-machine.ts';
import { intakeMachine } from '#shared/model/workflow/intake-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { type OrderFacts, orderGuards } from '#shared/model/workflow/order-guards.ts';
import type { Edit } from '../../change/change.ts';
import { database } from '../../database.ts';
import { signPaper } from '../../development/papers.ts';
import { dayProblem, type StepWords } from '../../development/step-edits.ts';
import { stepToTake } from '../../development/step-to-take.ts';
import { flush } from '../../pending-saves.ts';
import { readIntakeSteps, takenStep } from '../course-steps.ts';
import { readEnrolmentSteps } from '../outcomes/enrolment-states.ts';
import { readOrderFaults } from './order-facts.ts';
import { readCoursePapers } from './prepare-course-paper.ts';
import { traineesToEnrol } from './trainees-to-enrol.ts';

/** What a person says with the signature, and the file of the paper that is signed. */
export type OrderWords = StepWords & Required<Pick<StepWords, 'signed'>>;

/**
 * Signs the enrolment order of an intake (O10-17): the step of the intake, the admission of everybody whom the order
 * names, and the signed paper are written as one action. A further order of an intake that has begun enrols who came
 * later; one that corrects a signed order enrols nobody. Problems: `exportUnsaved`, `intakeMissing`, those of
 * `stepToTake`, of the guards, and of `signPaper`.
 */
export async function signEnrolmentOrder(intakeId: string, words: OrderWords): Promise<Outcome<null>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const intake = await database.intakes.get(intakeId);
  const documents = await readCoursePapers(intakeId);
  const paper = documents.find(({ id }) => id === words.signed.documentId);
  const faults = await readOrderFaults(intakeId, paper ?? null);
  if (!intake || !paper || !faults) return failure('intakeMissing');
  const steps = await intakeStep(intake, paper, { faults, documents }, words);
  if (!steps.ok) return steps;
  const admissions = paper.corrects === null ? await admissionEdits(intakeId, paper, words) : [];
  return signPaper(paper, words.on, words.signed.file, [...steps.value, ...admissions]);
}

/** The step of the intake; none where an order was signed before. */
async function intakeStep(
  { id }: Intake,
  paper: OfficialDocument,
  order: OrderFacts,
  words: OrderWords,
): Promise<Outcome<Edit[]>> {
  const steps = await readIntakeSteps(id);
  const state = stateAfter(intakeMachine, steps);
  const facts = { order, results: null };
  if (state !== 'planned') {
    if (state !== 'enrolled' && paper.corrects === null) return failure('stepNotOpen');
    const missing = orderGuards.map(({ check }) => check(facts)).find((one) => one !== null);
    if (missing) return { ok: false, problem: missing };
    return dayProblem([], words.on, 'O10-17') ?? success([]);
  }
  const standing = { state, steps, documents: order.documents, facts, signs: 'enrolmentOrder' } as const;
  const next = stepToTake(intakeMachine, standing, 'signEnrolmentOrder', words);
  if (!next.ok) return next;
  const n = stepsThatCount(intakeMachine, steps).length + 1;
  return success([takenStep('intake', id, n, next.value.event, words)]);
}

/** `admit` of everybody whom the order names. */
async function admissionEdits(intakeId: string, paper: OfficialDocument, words: OrderWords): Promise<Edit[]> {
  const steps = await readEnrolmentSteps(intakeId);
  const trainees = await traineesToEnrol(intakeId, paper);
  return trainees.map(({ enrolment: { id } }) => {
    const n = stepsThatCount(enrolmentMachine, steps.get(id) ?? []).length + 1;
    return takenStep('enrolment', id, n, 'admit', words);
  });
}
