import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { PartScores } from '#shared/model/course/course-result.ts';
import { closedVerdict } from '#shared/model/course/points-result.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import type { Edit } from '../../change/change.ts';
import { flush } from '../../pending-saves.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';
import { noScores } from '../scores.ts';
import { readStanding, type TraineeStanding } from './read-standing.ts';
import { enrolmentStep, readyForStep } from './take-enrolment-step.ts';

/**
 * Signs the result of who completed the course after the results of all were closed (O10-29, O10-31): the points never
 * change any more, and the step follows from them. Problems: `exportUnsaved`, `traineeMissing`, `pointsOutOfRange`,
 * `resultOpen`, those of the step, and of a write that was not stored.
 */
export async function signResultAlone(
  id: string,
  points: PartScores,
  on: PlainDate,
): Promise<Outcome<'passed' | 'failed'>> {
  if ((await flush()).status === 'failed') return failure('exportUnsaved');
  const verdict = closedVerdict(points, on);
  if (!verdict.ok) return verdict;
  const found = await readStanding(id, on);
  if (!found) return failure('traineeMissing');
  const event = verdict.value === 'passed' ? 'pass' : 'fail';
  const ready = readyForStep(found, event, { on }, verdict.value);
  if (!ready.ok) return ready;
  const edits = [scoresEdit(found, points, on), enrolmentStep(ready.value, event, { on })];
  return written(() => act(found.intake.id, edits), verdict.value);
}

function scoresEdit({ enrolment, scores }: TraineeStanding, points: PartScores, signedOn: PlainDate): Edit {
  const { id, intakeId } = enrolment;
  const { rightAnswers, participation, activity, project } = points;
  const fields = { rightAnswers, participation, activity, project, signedOn };
  return scores
    ? { table: 'scores', kind: 'update', id, fields }
    : { table: 'scores', kind: 'create', record: { ...noScores, ...fields, id, intakeId } };
}
