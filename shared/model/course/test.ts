import * as z from 'zod';
import { documentLanguages } from '../organisation.ts';

const instant = z.string().max(40);

/** An answer to choose; its id stays when its text is put right. */
export const testAnswerSchema = z.object({ id: z.string().max(40), text: z.string().max(2_000) });

/** A question of a programme's test bank (O10-20), in one language. Which answer is right is said by its id. */
export const testQuestionSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  order: z.string().min(1).max(200),
  language: z.enum(documentLanguages),
  /** The row of the curriculum; null where it belongs to none. */
  curriculumRowId: z.string().nullable(),
  text: z.string().max(5_000),
  answers: z.array(testAnswerSchema).max(10),
  rightAnswerId: z.string().max(40),
  deletedAt: z.string().nullable(),
});
export type TestQuestion = z.infer<typeof testQuestionSchema>;

/** A question as it stands in a variant: the texts are those of the day on which it was drawn. */
export const drawnQuestionSchema = z.object({
  questionId: z.string(),
  text: z.string().max(5_000),
  answers: z.array(testAnswerSchema).max(10),
  rightAnswerId: z.string().max(40),
});
export type DrawnQuestion = z.infer<typeof drawnQuestionSchema>;

/** The final test of a group (O10-20, O10-28): drawn once, and the same for all who take it. */
export const courseTestSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  groupId: z.string(),
  language: z.enum(documentLanguages),
  /** What the questions and the order of the answers were drawn by: the same seed draws the same. */
  seed: z.string().max(100),
  variants: z.array(z.array(drawnQuestionSchema).max(200)).max(40),
  minutes: z.number().int().min(1).max(600),
  drawnAt: instant,
  deletedAt: z.string().nullable(),
});
export type CourseTest = z.infer<typeof courseTestSchema>;

export const attemptWays = ['online', 'room', 'paper', 'import'] as const;

/**
 * What happened during an attempt, so that somebody can judge it: `left`, `returned` are switches of the window;
 * `stopped`: the coordinator closed the room before it was sent.
 */
export const attemptEvents = ['opened', 'resumed', 'left', 'returned', 'sent', 'timeUp', 'stopped'] as const;

/** A trainee's one attempt at a test. Its id is `testId:enrolmentId`. */
export const testAttemptSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  testId: z.string(),
  enrolmentId: z.string(),
  /** Which of the test's variants, from 0; null where the answers came from elsewhere. */
  variant: z.number().int().min(0).max(39).nullable(),
  way: z.enum(attemptWays),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Id of the chosen answer by the question's id. */
  answers: z.record(z.string().max(100), z.string().max(40)),
  rightAnswers: z.number().int().min(0).max(200),
  events: z
    .array(z.object({ event: z.enum(attemptEvents), at: instant, address: z.string().max(100) }))
    .max(1_000),
  note: z.string().max(2_000),
});
export type TestAttempt = z.infer<typeof testAttemptSchema>;

export const attemptId = (testId: string, enrolmentId: string): string => `${testId}:${enrolmentId}`;

/** How many of the chosen answers are the right ones of a variant; what was not answered is not right. */
export const countRight = (variant: readonly DrawnQuestion[], answers: TestAttempt['answers']): number =>
  variant.filter(({ questionId, rightAnswerId }) => answers[questionId] === rightAnswerId).length;
