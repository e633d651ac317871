import { numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { Reassessment } from '#shared/model/course/assessment.ts';
import type { PartScores } from '#shared/model/course/course-result.ts';
import { closedVerdict, pointsResult } from '#shared/model/course/points-result.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import type { Edit } from '../../change/change.ts';
import { database } from '../../database.ts';
import { flush } from '../../pending-saves.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';
import { readStanding, type TraineeStanding } from './read-standing.ts';
import { enrolmentStep, readyForStep } from './take-enrolment-step.ts';

/** What a person says of a reassessment until it is signed. */
export type ReassessmentFacts = PartScores & Pick<Reassessment, 'withIntakeId' | 'date'>;

/**
 * The first words of a reassessment: what was given for the days of the course stays, the test and the project are
 * assessed again, with the next intake where there is one (O10-31).
 */
export function proposedReassessment({ scores, intake, others }: TraineeStanding): ReassessmentFacts {
  const next = others.find((one) => (one.intake.startsOn ?? '') > (intake.endsOn ?? ''));
  return {
    ...{ rightAnswers: null, project: null, date: null },
    ...{ participation: scores?.participation ?? null, activity: scores?.activity ?? null },
    withIntakeId: next?.intake.id ?? null,
  };
}

/** The reassessment that is not signed yet; undefined where there is none. */
export const openReassessment = ({ reassessments }: TraineeStanding): Reassessment | undefined =>
  reassessments.find(({ signedOn }) => signedOn === null);

/**
 * Keeps what is known of a trainee's reassessment: there is never a second one that is not signed. Problems:
 * `exportUnsaved`, `traineeMissing`, `pointsOutOfRange`, those of a write that was not stored.
 */
export async function saveReassessment(id: string, facts: ReassessmentFacts): Promise<Outcome<null>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const found = await readStanding(id, facts.date ?? '');
  if (!found) return failure('traineeMissing');
  const points = pointsResult(facts, facts.date ?? '');
  if (!points.ok) return points;
  const edit = await recordEdit(found, facts, null);
  return written(() => act(found.intake.id, [edit]), null);
}

/**
 * Signs a trainee's reassessment: its points never change any more, and the step follows from them (O10-31). Problems:
 * those of `saveReassessment`, `resultOpen`, `reassessmentBeforeIntake`, those of the step.
 */
export async function signReassessment(
  id: string,
  facts: ReassessmentFacts & { date: PlainDate },
): Promise<Outcome<'passed' | 'failed'>> {
  const { date: on } = facts;
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const verdict = closedVerdict(facts, on);
  if (!verdict.ok) return verdict;
  const found = await readStanding(id, on);
  if (!found) return failure('traineeMissing');
  const event = verdict.value === 'passed' ? 'passAgain' : 'failAgain';
  const ready = readyForStep(found, event, { on }, verdict.value);
  if (!ready.ok) return ready;
  const early = beforeIntake(found, facts);
  if (early) return early;
  const edits = [await recordEdit(found, facts, on), enrolmentStep(ready.value, event, { on })];
  return written(() => act(found.intake.id, edits), verdict.value);
}

/** Throws away a reassessment that was not signed. Problem: `reassessmentMissing`. */
export async function dropReassessment(id: string): Promise<Outcome<null>> {
  const stored = await database.reassessments.get(id);
  if (!stored || stored.signedOn !== null) return failure('reassessmentMissing');
  const fields = { deletedAt: new Date().toISOString() };
  return written(() => act(stored.intakeId, [{ table: 'reassessments', kind: 'update', id, fields }]), null);
}

async function recordEdit(
  found: TraineeStanding,
  facts: ReassessmentFacts,
  signedOn: PlainDate | null,
): Promise<Edit> {
  const { rightAnswers, participation, activity, project, withIntakeId, date } = facts;
  const fields = { rightAnswers, participation, activity, project, withIntakeId, date, signedOn };
  const open = openReassessment(found);
  if (open) return { table: 'reassessments', kind: 'update', id: open.id, fields };
  const { id: enrolmentId, intakeId } = found.enrolment;
  // Those that were thrown away keep their numbers.
  const n = (await database.reassessments.where({ enrolmentId }).count()) + 1;
  const record = { ...fields, id: `${enrolmentId}/${n}`, intakeId, enrolmentId, deletedAt: null };
  return { table: 'reassessments', kind: 'create', record };
}

/** Nobody is assessed with an intake before it begins. */
function beforeIntake({ others }: TraineeStanding, { withIntakeId, date }: ReassessmentFacts) {
  const start = others.find(({ intake }) => intake.id === withIntakeId)?.intake.startsOn ?? null;
  if (start === null || date === null || date >= start) return null;
  const params = { date: numericDate(date), start: numericDate(start) };
  return failure('reassessmentBeforeIntake', params, 'O10-31');
}
