import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import { failure, type Outcome, type Problem, success } from '../problem.ts';
import { type CourseResult, courseResult, type PartScores } from './course-result.ts';
import type { Scores } from './scores.ts';

/** The parts as they are typed: the test in right answers, the others in points. */
export const typedParts = ['rightAnswers', 'participation', 'activity', 'project'] as const;
export type TypedPart = (typeof typedParts)[number];

/** The most that can be typed for each part: questions of the test, points of the others. */
export const mostTyped = (rules: ScoreRules): Record<TypedPart, number> => ({
  rightAnswers: rules.questions,
  participation: rules.participation,
  activity: rules.activity,
  project: rules.project,
});

/**
 * What a person typed as points: null where nothing. Problem `pointsOutOfRange` with the limit and the clause for
 * anything that is no whole number from 0 to `most`.
 */
export function readPoints(text: string, most: number, rules: ScoreRules): Outcome<number | null> {
  const typed = text.trim();
  if (typed === '') return success(null);
  const points = /^\d{1,4}$/.test(typed) ? Number(typed) : Number.NaN;
  return points <= most ? success(points) : failure('pointsOutOfRange', { most }, rules.clause);
}

/** The result of a trainee, the parts it was computed from, and what a person should put right besides. */
export interface TraineeResult extends CourseResult {
  parts: PartScores;
  /** Participation is what attendance proposes, and not typed. */
  participationProposed: boolean;
}

const unknown: PartScores = { rightAnswers: null, participation: null, activity: null, project: null };

/**
 * The result that follows from the stored points (O10-29). Participation that nobody typed is what attendance
 * proposes. Points that the rules do not give (they came from elsewhere) are left out and told as `pointsOutOfRange`;
 * typed participation that is not the proposed one and has no reason as `participationReasonMissing`.
 */
export function traineeResult(
  scores: Scores | null,
  proposed: number | null,
  rules: ScoreRules,
): TraineeResult {
  const stored = scores ? pick(scores) : unknown;
  const most = mostTyped(rules);
  const wrong = typedParts.filter((part) => (stored[part] ?? 0) > most[part]);
  const participationProposed = stored.participation === null && proposed !== null;
  const parts: PartScores = {
    ...stored,
    participation: stored.participation ?? proposed,
    ...Object.fromEntries(wrong.map((part) => [part, null])),
  };
  const result = courseResult(parts, rules);
  const problem = (code: string, params?: Problem['params']): Problem => ({
    ...{ code, clause: rules.clause },
    ...(params && { params }),
  });
  const reasons = [
    ...wrong.map((part) => problem('pointsOutOfRange', { most: most[part] })),
    ...result.reasons,
    ...(needsReason(scores, proposed) && !scores?.participationReason.trim()
      ? [problem('participationReasonMissing', { proposed: proposed ?? 0 })]
      : []),
  ];
  return { ...result, reasons, parts, participationProposed };
}

const pick = ({ rightAnswers, participation, activity, project }: Scores): PartScores => ({
  ...{ rightAnswers, participation, activity, project },
});

/** Whether somebody typed other points of participation than attendance proposes. */
export const needsReason = (scores: Scores | null, proposed: number | null): boolean =>
  (scores?.participation ?? null) !== null && proposed !== null && scores?.participation !== proposed;
