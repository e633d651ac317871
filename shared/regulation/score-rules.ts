import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { ClauseId } from './clause-id.ts';

/*
 * What the parts of a course's result are worth (O10-29) and how the final test is made (O10-20): the only place where
 * these figures stand. When the order changes, a row with its own `inForceFrom` is added and the old one stays, for the
 * intakes that ended under it.
 */

export interface ScoreRules {
  clause: ClauseId;
  /** Date of the order that set them. */
  inForceFrom: PlainDate;
  /** Questions of the final test, and answers to choose from in each. */
  questions: number;
  answersPerQuestion: number;
  pointsPerAnswer: number;
  /** Fewer points in the test are no pass, whatever the other parts bring. */
  testThreshold: number;
  /** The most that each other part can bring. */
  participation: number;
  activity: number;
  project: number;
  /** The total that is the least to pass. */
  leastTotal: number;
}

const editions: readonly ScoreRules[] = [
  {
    clause: 'O10-29',
    inForceFrom: '2023-01-09',
    ...{ questions: 20, answersPerQuestion: 3, pointsPerAnswer: 2, testThreshold: 20 },
    ...{ participation: 10, activity: 10, project: 40 },
    leastTotal: 50,
  },
];

/** The rules that were in force on the day on which an intake ended; the oldest ones for a day before all. */
export function scoreRulesOn(date: PlainDate): ScoreRules {
  const rules = editions.findLast(({ inForceFrom }) => inForceFrom <= date) ?? editions[0];
  if (!rules) throw new Error('No score rules');
  return rules;
}
