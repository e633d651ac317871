import { workerClient } from '../worker-client.ts';
import type { TextsFound } from './texts-found.ts';

/** A question: what is searched; null: only read everything, a search will follow. */
const { ask } = workerClient<string | null, TextsFound>(
  () => new Worker(new URL('./text-search-worker.ts', import.meta.url), { type: 'module' }),
);

/** Reads everything, so that the first search need not wait. */
export const prepareTextSearch = (): void => {
  // A reading that failed is met again, and shown, by the search itself.
  ask(null).catch(() => undefined);
};

/** Everything written in which each word of the query stands, found by its beginning. */
export const searchTexts = (query: string): Promise<TextsFound> => ask(query);
