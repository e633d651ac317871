import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { failure, type Outcome, success } from '../problem.ts';
import { type CourseResult, courseResult, type PartScores } from './course-result.ts';
import { mostTyped, typedParts } from './trainee-result.ts';

/**
 * What points come to that somebody is assessed by alone, by the rules of the day (O10-29, O10-31). Problem
 * `pointsOutOfRange` for points that these rules do not give.
 */
export function pointsResult(points: PartScores, on: PlainDate): Outcome<CourseResult> {
  const rules = scoreRulesOn(on);
  const most = mostTyped(rules);
  const wrong = typedParts.find((part) => (points[part] ?? 0) > most[part]);
  if (wrong !== undefined) return failure('pointsOutOfRange', { most: most[wrong] }, rules.clause);
  const { rightAnswers, participation, activity, project } = points;
  return success(courseResult({ rightAnswers, participation, activity, project }, rules));
}

/** Whether points that are to be signed pass. Problems: `resultOpen` where some are missing, those of `pointsResult`. */
export function closedVerdict(points: PartScores, on: PlainDate): Outcome<'passed' | 'failed'> {
  const result = pointsResult(points, on);
  if (!result.ok) return result;
  const { verdict } = result.value;
  return verdict === 'open' ? failure('resultOpen', undefined, 'O10-29') : success(verdict);
}
