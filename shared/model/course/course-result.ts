import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import type { Problem } from '../problem.ts';

/** What a trainee reached in each part; null while it is not known. */
export interface PartScores {
  /** Right answers in the final test. */
  rightAnswers: number | null;
  participation: number | null;
  activity: number | null;
  project: number | null;
}
type Part = 'test' | 'participation' | 'activity' | 'project';
export const scoreParts = ['test', 'participation', 'activity', 'project'] as const satisfies Part[];

/** `open`: some part has no points yet. */
export type Verdict = 'open' | 'passed' | 'failed';

export interface CourseResult {
  points: Record<Part, number | null>;
  /** The sum of the points that are known. */
  total: number;
  verdict: Verdict;
  /** Why it is open or failed, each with its clause; what a passed one should still be looked at for. */
  reasons: Problem[];
}

/** The most that each part can bring. */
export const mostPoints = (rules: ScoreRules): Record<Part, number> => ({
  test: rules.questions * rules.pointsPerAnswer,
  participation: rules.participation,
  activity: rules.activity,
  project: rules.project,
});

/**
 * The result of a course by O10-29. A pass needs both: the threshold of the test and the least total. Who has not
 * defended a project has no result yet; a defence that brought nothing is one, and is told.
 * @throws RangeError for points that the rules do not give: they are checked where they are typed
 */
export function courseResult(scores: PartScores, rules: ScoreRules): CourseResult {
  const { rightAnswers, ...others } = scores;
  const points = { test: rightAnswers === null ? null : rightAnswers * rules.pointsPerAnswer, ...others };
  const most = mostPoints(rules);
  for (const part of scoreParts) {
    const got = points[part];
    if (got !== null && !(Number.isInteger(got) && got >= 0 && got <= most[part]))
      throw new RangeError(`${part}: ${got}`);
  }
  const total = scoreParts.reduce((sum, part) => sum + (points[part] ?? 0), 0);
  const problem = (code: string, params?: Problem['params']): Problem => ({
    ...{ code, clause: rules.clause },
    ...(params && { params }),
  });
  const open = scoreParts
    .filter((part) => points[part] === null)
    .map((part) => problem(`${part}PointsMissing`));
  const failed = [
    points.test !== null &&
      points.test < rules.testThreshold &&
      problem('testBelowThreshold', { points: points.test, least: rules.testThreshold }),
    open.length === 0 &&
      total < rules.leastTotal &&
      problem('totalBelowLeast', { points: total, least: rules.leastTotal }),
  ].filter((one) => one !== false);
  const told = points.project === 0 ? [problem('projectWithoutPoints')] : [];
  const verdict = open.length > 0 ? 'open' : failed.length > 0 ? 'failed' : 'passed';
  return { points, total, verdict, reasons: [...open, ...failed, ...told] };
}
