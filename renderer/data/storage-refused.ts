import type { Problem } from '#shared/model/problem.ts';

/**
 * The second copy refused. For a change: what was written stands in the database, but is not yet in the journal, so it
 * does not count as saved.
 */
export class StorageRefused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`The storage refused: ${problem.code}`);
    this.name = 'StorageRefused';
    this.problem = problem;
  }
}
