import type { ScoreRules } from '#shared/regulation/score-rules.ts';
import type { Problem } from '../problem.ts';
import type { Criterion } from './assessment.ts';

/** What a project is judged by until a commission names its own: their names stand in `courses:projects.proposed`. */
export const proposedCriteria = ['aim', 'content', 'novelty', 'practice', 'presentation'] as const;
export type ProposedCriterion = (typeof proposedCriteria)[number];

/** The project's points dealt to the proposed criteria as evenly as whole points allow; the first get what is left. */
export const proposedMost = (rules: Pick<ScoreRules, 'project'>): Record<ProposedCriterion, number> => {
  const even = Math.floor(rules.project / proposedCriteria.length);
  const left = rules.project - even * proposedCriteria.length;
  const dealt = proposedCriteria.map((name, index) => [name, even + (index < left ? 1 : 0)] as const);
  return Object.fromEntries(dealt) as Record<ProposedCriterion, number>;
};

/** The most that all criteria bring together. */
export const sumOfMost = (criteria: readonly Criterion[]): number =>
  criteria.reduce((sum, { most }) => sum + most, 0);

type Rules = Pick<ScoreRules, 'clause' | 'project'>;

/**
 * Why nothing can be marked by these criteria (O10-29): `rubricMissing` without any, `rubricOtherPoints` where together
 * they bring more or less than a project does, `criterionNameless` for one that has no name. Null where they fit.
 */
export function rubricProblem(criteria: readonly Criterion[], { clause, project }: Rules): Problem | null {
  if (criteria.length === 0) return { code: 'rubricMissing', clause, params: { most: project } };
  const sum = sumOfMost(criteria);
  if (sum !== project) return { code: 'rubricOtherPoints', clause, params: { sum, most: project } };
  return criteria.some(({ name }) => name.trim() === '') ? { code: 'criterionNameless', clause } : null;
}
