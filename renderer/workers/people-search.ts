import type { PeopleFound } from './people-search-index.ts';
import { workerClient } from './worker-client.ts';

/** A question: what is searched; null: only read the names, a search will follow. */
const { ask } = workerClient<string | null, PeopleFound>(
  () => new Worker(new URL('./people-search-worker.ts', import.meta.url), { type: 'module' }),
);

/** Reads the names, so that the first search need not wait: for the moment in which somebody turns to the search. */
export const prepareSearch = (): void => {
  // A reading that failed is met again, and shown, by the search itself.
  ask(null).catch(() => undefined);
};

/** People in whose names each word of the query occurs, also in neighbouring or look-alike letters. */
export const searchPeople = (query: string): Promise<PeopleFound> => ask(query);
