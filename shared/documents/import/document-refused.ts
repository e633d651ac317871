import type { Problem } from '#shared/model/problem.ts';

/**
 * Thrown inside the reading of a document to leave parsers from within their callbacks; `readDocx` turns it into a
 * value. Nothing outside this folder sees it.
 */
export class DocumentRefused extends Error {
  readonly problem: Problem;

  constructor(code: string, params?: Problem['params']) {
    super(code);
    this.name = 'DocumentRefused';
    this.problem = { code, ...(params && { params }) };
  }
}
