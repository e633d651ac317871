import { useLiveQuery } from 'dexie-react-hooks';
import { stepsThatCount } from '#shared/model/deadlines/steps-that-count.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';
import { failure, type Outcome, type Problem } from '#shared/model/problem.ts';
import type { TableName } from '#shared/model/records.ts';
import { paperOf } from '#shared/model/workflow/development-facts.ts';
import { enrolmentMachine } from '#shared/model/workflow/enrolment-machine.ts';
import { type IntakeState, intakeMachine } from '#shared/model/workflow/intake-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { type ResultFacts, resultGuards } from '#shared/model/workflow/result-guards.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { signPaper } from '../development/papers.ts';
import { dayProblem, type StepWords } from '../development/step-edits.ts';
import { stepToTake } from '../development/step-to-take.ts';
import { flush } from '../pending-saves.ts';
import { openConflictsIn } from '../sync/decide/open-conflicts.ts';
import { readIntakeSteps, takenStep } from './course-steps.ts';
import { readEnrolmentSteps } from './outcomes/enrolment-states.ts';
import { coursePaperFile, prepareCoursePaper, readCoursePapers } from './papers/prepare-course-paper.ts';
import { isAssessed, type ResultOfTrainee, readResults, type StoredResults } from './read-results.ts';

/** What the closing freezes: two people's words for it wait for a choice first. */
const frozen: ReadonlySet<TableName> = new Set(['scores', 'attendance', 'defences', 'commissions']);

const lacksReason = ({ result }: ResultOfTrainee) =>
  result.reasons.some(({ code }) => code === 'participationReasonMissing');

const assessedOf = ({ trainees }: StoredResults) => trainees.filter(({ state }) => isAssessed(state));

async function factsOf(results: StoredResults, on: string): Promise<ResultFacts> {
  const { id, endsOn } = results.intake;
  const assessed = assessedOf(results);
  const conflicts = (await openConflictsIn(id)).filter(({ table }) => frozen.has(table));
  return {
    ...{ on, endsOn, commission: (await database.commissions.get(id)) ?? null },
    assessed: assessed.length,
    notAdmitted: assessed.filter(({ state }) => state === 'listed').length,
    open: assessed.filter(({ result }) => result.verdict === 'open').length,
    withoutReason: assessed.filter(lacksReason).length,
    conflicts: conflicts.length,
  };
}

/** An intake before its results are closed. */
interface BeforeClosing {
  results: StoredResults;
  steps: WorkflowStep[];
  state: IntakeState;
  facts: ResultFacts;
}

async function readBefore(intakeId: string, on: string): Promise<BeforeClosing | null> {
  const results = await readResults(intakeId);
  if (!results) return null;
  const steps = await readIntakeSteps(intakeId);
  return { results, steps, state: stateAfter(intakeMachine, steps), facts: await factsOf(results, on) };
}

function missingOf({ steps, state, facts }: BeforeClosing): Problem[] {
  if (state === 'planned') return [failure('intakeNotEnrolled', undefined, 'O10-17').problem];
  if (state === 'assessed') return [failure('resultsClosed', undefined, 'O10-29').problem];
  const missing = resultGuards.map(({ check }) => check({ results: facts })).filter((one) => one !== null);
  const day = dayProblem(steps, facts.on, 'O10-29');
  return day ? [...missing, day.problem] : missing;
}

/** All that must still be done before the results can be closed on a day, each with its clause (O10-17, O10-28, O10-29). */
export async function missingForClosing(intakeId: string, on: string): Promise<Problem[]> {
  const before = await readBefore(intakeId, on);
  return before ? missingOf(before) : [failure('intakeMissing').problem];
}

/** Live; undefined while it loads. */
export const useMissingForClosing = (intakeId: string, on: string): Problem[] | undefined =>
  useLiveQuery(() => missingForClosing(intakeId, on), [intakeId, on]);

/** The newest score sheet that nobody signed; one is begun where there is none. */
async function unsignedSheet(intakeId: string): Promise<Outcome<Pick<OfficialDocument, 'id'>>> {
  const unsigned = (await readCoursePapers(intakeId)).filter(({ signedOn }) => signedOn === null);
  const paper = paperOf(unsigned, 'scoreSheet');
  if (paper) return { ok: true, value: paper };
  const id = await prepareCoursePaper('scoreSheet', intakeId);
  return id.ok ? { ok: true, value: { id: id.value } } : id;
}

/** The points as they count from now on; participation that attendance proposes is written down. */
function resultEdits({ trainee, result, scores }: ResultOfTrainee, on: string): Edit[] {
  if (!scores) return [];
  const { participation } = result.parts;
  const fields = { signedOn: on, ...(result.participationProposed && { participation }) };
  return [{ table: 'scores', kind: 'update', id: trainee.enrolment.id, fields }];
}

async function closingEdits({ results, steps }: BeforeClosing, words: StepWords): Promise<Outcome<Edit[]>> {
  const { id } = results.intake;
  const taken = await readEnrolmentSteps(id);
  const n = stepsThatCount(intakeMachine, steps).length + 1;
  const edits: Edit[] = [
    { table: 'commissions', kind: 'update', id, fields: { signedOn: words.on } },
    takenStep('intake', id, n, 'closeResults', words),
  ];
  for (const one of assessedOf(results)) {
    const enrolmentId = one.trainee.enrolment.id;
    const own = taken.get(enrolmentId) ?? [];
    const next = stepsThatCount(enrolmentMachine, own).length + 1;
    if (own.some((step) => step.n === next)) return failure('stepWaits');
    const event = one.result.verdict === 'passed' ? 'pass' : 'fail';
    edits.push(...resultEdits(one, words.on), takenStep('enrolment', enrolmentId, next, event, words));
  }
  return { ok: true, value: edits };
}

/**
 * Closes the results of an intake (O10-29): the signed score sheet, the step of the intake, and for everybody who is
 * assessed the signature under the points and the step that follows from them are written as one action. `paperName`:
 * what the score sheet's file is called. Problems: `exportUnsaved`, `intakeMissing`, the first thing that is missing,
 * `stepWaits`, those of the paper and of a write that was not stored.
 */
export async function closeResults(intakeId: string, on: string, paperName: string): Promise<Outcome<null>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const before = await readBefore(intakeId, on);
  if (!before) return failure('intakeMissing');
  const [missing] = missingOf(before);
  if (missing) return { ok: false, problem: missing };
  const paper = await unsignedSheet(intakeId);
  if (!paper.ok) return paper;
  const made = await coursePaperFile(paper.value, paperName);
  if (!made.ok) return made;
  const { record, file } = made.value;
  const words = { on, signed: { documentId: record.id, file } };
  const documents = await readCoursePapers(intakeId);
  const facts = { order: null, results: before.facts };
  const standing = { ...before, documents, facts, signs: 'scoreSheet' } as const;
  const next = stepToTake(intakeMachine, standing, 'closeResults', words);
  if (!next.ok) return next;
  const edits = await closingEdits(before, words);
  return edits.ok ? signPaper(record, on, file, edits.value) : edits;
}
