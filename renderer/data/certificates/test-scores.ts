import { readAttempts } from '../courses/attempts.ts';
import { database } from '../database.ts';

/** Right answers of somebody's final test, of so many questions, by the row of the curriculum that they belong to. */
type AnswersByRow = ReadonlyMap<string, { right: number; of: number }>;

/** By enrolment. */
export type TestScores = ReadonlyMap<string, AnswersByRow>;

async function rowsOfQuestions(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
  const found = await database.testQuestions.bulkGet([...new Set(ids)]);
  return new Map(found.flatMap((one) => (one ? [[one.id, one.curriculumRowId] as const] : [])));
}

/**
 * What the trainees of an intake reached in the final test, by enrolment (O10-30: scores by module where there are any).
 * Only where the drawn questions are known and their right answers are those that the signed result rests on.
 */
export async function readTestScores(intakeId: string): Promise<TestScores> {
  const attempts = await readAttempts(intakeId);
  const tests = await database.courseTests.bulkGet(attempts.map(({ testId }) => testId));
  const scores = await database.scores.bulkGet(attempts.map(({ enrolmentId }) => enrolmentId));
  const taken = attempts.flatMap((attempt, index) => {
    const variant = attempt.variant === null ? undefined : tests[index]?.variants[attempt.variant];
    const counts = scores[index]?.rightAnswers === attempt.rightAnswers;
    return variant && counts ? [{ attempt, variant }] : [];
  });
  const rows = await rowsOfQuestions(
    taken.flatMap(({ variant }) => variant.map(({ questionId }) => questionId)),
  );
  return new Map(
    taken.map(({ attempt: { enrolmentId, answers }, variant }) => {
      const byRow = new Map<string, { right: number; of: number }>();
      for (const { questionId, rightAnswerId } of variant) {
        const row = rows.get(questionId) ?? '';
        const { right, of } = byRow.get(row) ?? { right: 0, of: 0 };
        byRow.set(row, { right: right + (answers[questionId] === rightAnswerId ? 1 : 0), of: of + 1 });
      }
      return [enrolmentId, byRow];
    }),
  );
}

/** The share of right answers in these rows together, «75 %»; empty where no question belongs to them. */
export function shareOf(answers: AnswersByRow | undefined, rowIds: readonly string[]): string {
  let [right, of] = [0, 0];
  for (const id of rowIds) {
    right += answers?.get(id)?.right ?? 0;
    of += answers?.get(id)?.of ?? 0;
  }
  return of === 0 ? '' : `${Math.round((100 * right) / of)}\u00a0%`;
}
