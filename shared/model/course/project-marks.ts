import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import type { Problem } from '../problem.ts';
import type { Criterion, Defence } from './assessment.ts';

/** Points by the criterion's id. */
export type ProjectMarks = Defence['marks'];

/** The marks of the criteria that there are: what was given for one that was taken out since does not count. */
const marksOf = (marks: ProjectMarks, criteria: readonly Criterion[]): number[] =>
  criteria.flatMap(({ id }) => marks[id] ?? []);

/** The points that the marks come to; null while a criterion has none (O10-29). */
export function pointsOfMarks(marks: ProjectMarks, criteria: readonly Criterion[]): number | null {
  const given = marksOf(marks, criteria);
  return criteria.length > 0 && given.length === criteria.length
    ? given.reduce((sum, one) => sum + one, 0)
    : null;
}

/** The marks with one given, or taken away (null). */
export function withMark(marks: ProjectMarks, criterion: string, points: number | null): ProjectMarks {
  const { [criterion]: _, ...others } = marks;
  return points === null ? others : { ...others, [criterion]: points };
}

/**
 * The project's points after marks were changed: their sum once every criterion has one. While one is missing, points
 * that were the sum before go, and points that a person typed stay.
 */
export function projectAfterMarks(
  stored: number | null,
  before: number | null,
  now: number | null,
): number | null {
  if (now !== null) return now;
  return stored === before ? null : stored;
}

/** Points of a project that are not what its marks come to: both are kept, and a person is told (O10-29). */
export function marksProblem(
  marks: ProjectMarks,
  criteria: readonly Criterion[],
  project: number | null,
  { clause }: Pick<ScoreRules, 'clause'>,
): Problem | null {
  const sum = pointsOfMarks(marks, criteria);
  if (sum === null || project === null || sum === project) return null;
  return { code: 'projectNotMarks', clause, params: { points: project, sum } };
}
