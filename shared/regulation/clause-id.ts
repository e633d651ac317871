import type { OrganisationProfile } from '#shared/model/organisation.ts';

/** How many clauses each regulation has: Order No. 10 (O10) and the institute's rules (BDI). */
export const clauseCounts = { O10: 60, BDI: 22 } as const satisfies Record<OrganisationProfile, number>;

/** A clause of one of the two regulations: `O10-29` is clause 29 of Order No. 10. */
export type ClauseId = `${OrganisationProfile}-${number}`;

/** All 82 clauses, in the order of the regulations. */
export const clauseIds: readonly ClauseId[] = (['O10', 'BDI'] as const).flatMap((regulation) =>
  Array.from({ length: clauseCounts[regulation] }, (_, index): ClauseId => `${regulation}-${index + 1}`),
);

const known = new Set<string>(clauseIds);

/** Whether the text names a clause that exists: `O10-60` does, `O10-61` and `O10-07` do not. */
export const isClauseId = (text: string): text is ClauseId => known.has(text);

/** The regulation and the number that a clause's id is made of. */
export function clauseParts(id: ClauseId): { regulation: OrganisationProfile; number: number } {
  const [regulation, number] = id.split('-');
  return { regulation: regulation === 'BDI' ? 'BDI' : 'O10', number: Number(number) };
}
