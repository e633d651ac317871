import * as z from 'zod';
import { plainDateSchema } from '../plain-date.ts';

/** Points are whole numbers; how many a part can bring is said by the rules of the day (`scoreRulesOn`). */
const points = z.number().int().min(0).max(1_000).nullable();

/** What a trainee reached in each part of the result (O10-29). Its id is the enrolment's. */
export const scoresSchema = z.object({
  id: z.string(),
  intakeId: z.string(),
  /** Right answers in the final test. */
  rightAnswers: points,
  participation: points,
  /** Why the points of participation are not those that follow from the attendance. */
  participationReason: z.string().max(500),
  activity: points,
  project: points,
  projectTopic: z.string().max(1_000),
  /** The day on which the commission closed the score sheet: from then on it never changes. */
  signedOn: plainDateSchema.nullable(),
});
export type Scores = z.infer<typeof scoresSchema>;
