import { failure, type Problem } from '#shared/model/problem.ts';
import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { PaperWriting } from '../paper.ts';
import { headOf, signersOf } from '../signatures.ts';

/**
 * Why the protocol of an analysis cannot be made: O10-5 has it signed by everyone who did an analysis and by the
 * director. Problems: `protocolWithoutSignatories`, `protocolWithoutDirector`.
 */
export function signatoriesMissing(
  writing: PaperWriting,
  clause: ClauseId,
): { ok: false; problem: Problem } | null {
  if (signersOf(writing, 'author').length === 0)
    return failure('protocolWithoutSignatories', undefined, clause);
  return headOf(writing).name.trim() === '' ? failure('protocolWithoutDirector', undefined, clause) : null;
}
