import type { PeopleFound } from './people-search-index.ts';

/** What the page asks of the search. `query` null: only read the names, a search will follow. */
export interface SearchRequest {
  id: number;
  query: string | null;
}

export type SearchAnswer = { id: number; found: PeopleFound } | { id: number; error: string };
