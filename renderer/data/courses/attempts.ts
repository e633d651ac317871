import { useLiveQuery } from 'dexie-react-hooks';
import type { Scores } from '#shared/model/course/scores.ts';
import { attemptId, countRight, type TestAttempt } from '#shared/model/course/test.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import { written } from '../written.ts';
import { inTurn } from './in-turn.ts';
import { noScores } from './scores.ts';

/** Reads the attempts of this intake and no others. */
export const readAttempts = (intakeId: string): Promise<TestAttempt[]> =>
  database.testAttempts.where({ intakeId }).toArray();

/** Live; undefined while they load. */
export const useAttempts = (intakeId: string): TestAttempt[] | undefined =>
  useLiveQuery(() => readAttempts(intakeId), [intakeId]);

const sorted = (answers: TestAttempt['answers']) => JSON.stringify(Object.entries(answers).sort());

/** Whether two attempts say the same: what came twice is not a second attempt. */
const same = (a: TestAttempt, b: TestAttempt) =>
  a.id === b.id &&
  a.variant === b.variant &&
  a.way === b.way &&
  a.rightAnswers === b.rightAnswers &&
  sorted(a.answers) === sorted(b.answers);

/** The points that the scores say follow from an attempt. */
const scoreEdit = (
  id: string,
  intakeId: string,
  scores: Scores | undefined,
  rightAnswers: number | null,
): Edit =>
  scores
    ? { table: 'scores', kind: 'update', id, fields: { rightAnswers } }
    : { table: 'scores', kind: 'create', record: { ...noScores, id, intakeId, rightAnswers } };

async function attemptOf(attempt: Omit<TestAttempt, 'id'>): Promise<TestAttempt | null> {
  const id = attemptId(attempt.testId, attempt.enrolmentId);
  if (attempt.variant === null) return { ...attempt, id };
  const variant = (await database.courseTests.get(attempt.testId))?.variants[attempt.variant];
  return variant ? { ...attempt, id, rightAnswers: countRight(variant, attempt.answers) } : null;
}

/**
 * Stores a trainee's attempt and the right answers in the scores, as one action (O10-28). Where the variant is known the
 * right answers are counted from the test as it was drawn, whatever the caller says. The same attempt once more changes
 * nothing. Problems: `oneAttempt` where another one is stored, `testMissing`, and those of a write that was not stored
 * (`recordClosed` once the score sheet is signed).
 */
export const recordAttempt = (attempt: Omit<TestAttempt, 'id'>): Promise<Outcome<TestAttempt>> =>
  inTurn(async () => {
    const record = await attemptOf(attempt);
    if (!record) return failure('testMissing', undefined, 'O10-28');
    const { intakeId, enrolmentId } = record;
    const stored = (await readAttempts(intakeId)).filter((one) => one.enrolmentId === enrolmentId);
    const again = stored.find((one) => same(one, record));
    if (again) return success(again);
    if (stored.length > 0) return failure('oneAttempt', undefined, 'O10-28');
    return written(async () => {
      const scores = await database.scores.get(enrolmentId);
      await act(intakeId, [
        { table: 'testAttempts', kind: 'create', record },
        scoreEdit(enrolmentId, intakeId, scores, record.rightAnswers),
      ]);
    }, record);
  });

/**
 * Takes an attempt back that was typed in wrongly, and its right answers out of the scores where they still are those of
 * the attempt, as one action. Only what came on paper is typed in: other attempts stay. Problems: those of a write that
 * was not stored.
 */
export const takeBackAttempt = ({ id, way, intakeId, enrolmentId }: TestAttempt): Promise<Outcome<null>> =>
  inTurn(() =>
    written(async () => {
      const attempt = await database.testAttempts.get(id);
      if (!attempt || way !== 'paper') return;
      const scores = await database.scores.get(enrolmentId);
      const gone = scores?.rightAnswers === attempt.rightAnswers;
      await act(intakeId, [
        { table: 'testAttempts', kind: 'remove', id },
        ...(gone ? [scoreEdit(enrolmentId, intakeId, scores, null)] : []),
      ]);
    }, null),
  );
