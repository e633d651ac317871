import '#renderer/app/zod-without-eval.ts';
import type { SearchAnswer, SearchRequest } from './people-search-tasks.ts';

// Loaded apart: the database finds its folder first, and a question that came before the answerer stands is lost.
const search = import('./people-search-names.ts').then(({ nameSearch }) => nameSearch());

async function answer({ id, query }: SearchRequest): Promise<SearchAnswer> {
  try {
    const names = await search;
    if (query !== null) return { id, found: await names.search(query) };
    await names.prepare();
    return { id, found: { ids: [], count: 0 } };
  } catch (error) {
    // The page shows it; a worker that stayed silent would leave the person waiting.
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = async (event: MessageEvent<SearchRequest>) => {
  self.postMessage(await answer(event.data));
};
