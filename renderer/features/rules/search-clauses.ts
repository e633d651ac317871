import { createSearch } from '#shared/kazakh/fold.ts';
import type { Clause } from '#shared/regulation/clauses.ts';

/** Clauses that hold every word of the query, in the text of the regulation or in its summaries, or have its number. */
export function searchClauses(clauses: readonly Clause[], query: string): Clause[] {
  const found = createSearch(query);
  return clauses.filter(({ number, lines, summary }) =>
    /^\d+$/.test(query.trim())
      ? number === Number(query)
      : found([...lines, summary.ru, summary.en].join(' ')) !== null,
  );
}
