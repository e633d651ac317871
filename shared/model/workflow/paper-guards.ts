import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { OfficialDocument, OfficialDocumentKind } from '../development/official-document.ts';
import { failure, type Problem } from '../problem.ts';
import { paperOf } from './development-facts.ts';
import type { Guard } from './machine.ts';

const problem = (code: string, clause: ClauseId, params?: Problem['params']): Problem =>
  failure(code, params, clause).problem;

interface WithDocuments {
  documents: readonly OfficialDocument[];
}

/** The paper is there, with number and date: only then can it be signed. */
export const paperComplete = (kind: OfficialDocumentKind, clause: ClauseId): Guard<WithDocuments> => ({
  name: `${kind}Complete`,
  clause,
  check: ({ documents }) => {
    const paper = paperOf(documents, kind);
    if (!paper) return problem('paperMissing', clause, { paper: kind });
    if (paper.number.trim() === '') return problem('paperWithoutNumber', clause, { paper: kind });
    if (paper.date === null) return problem('paperWithoutDate', clause, { paper: kind });
    return null;
  },
});

/** Everyone who did an analysis, and the director, are named under the protocol (O10-5). */
export const protocolSignatories = (
  kind: OfficialDocumentKind,
  clause: ClauseId,
): Guard<
  WithDocuments & { acts: readonly { analyst: string }[]; researches?: readonly { analyst: string }[] }
> => ({
  name: 'signatoriesNamed',
  clause,
  check: ({ documents, acts, researches = [] }) => {
    const signatories = (paperOf(documents, kind)?.signatories ?? []).filter(
      ({ name }) => name.trim() !== '',
    );
    if (!signatories.some(({ part }) => part === 'author'))
      return problem('protocolWithoutSignatories', clause);
    if (!signatories.some(({ part }) => part === 'director'))
      return problem('protocolWithoutDirector', clause);
    const named = new Set(signatories.map(({ name }) => name.trim()));
    const left = [...acts, ...researches]
      .map(({ analyst }) => analyst.trim())
      .find((one) => one && !named.has(one));
    return left ? problem('protocolWithoutAnalyst', clause, { name: left }) : null;
  },
});

/** At least one act with its conclusion stands in the analysis. */
export const actsAnalysed = (
  clause: ClauseId,
): Guard<{ acts: readonly { title: string; conclusion: string }[] }> => ({
  name: 'actsAnalysed',
  clause,
  check: ({ acts }) => {
    if (acts.length === 0) return problem('noActAnalysed', clause);
    const open = acts.find(({ conclusion }) => conclusion.trim() === '');
    return open ? problem('actWithoutConclusion', clause, { title: open.title }) : null;
  },
});
