import type { Votes } from '#shared/documents/official/protocol.ts';
import type { OfficialDocument } from '#shared/model/development/official-document.ts';

type Written = Pick<OfficialDocument, 'texts'>;

/** What a person wrote as a fact of a paper; empty where nothing. */
export const writtenFact = ({ texts }: Written, name: string): string => texts[`fact.${name}`]?.trim() ?? '';

const counts = { for: 'votesFor', against: 'votesAgainst', abstained: 'votesAbstained' } as const;

/** How they voted; null where nobody counted. */
export function countedVotes(paper: Written): Votes | null {
  const count = (name: string) => Number(writtenFact(paper, name) || 0);
  if (Object.values(counts).every((name) => writtenFact(paper, name) === '')) return null;
  return {
    for: count(counts.for),
    against: count(counts.against),
    abstained: count(counts.abstained),
  };
}

/** What was said, a paragraph each. */
export const writtenLines = (paper: Written, name: string): string[] =>
  writtenFact(paper, name).split('\n').filter(Boolean);
