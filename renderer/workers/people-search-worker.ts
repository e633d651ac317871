import '#renderer/app/zod-without-eval.ts';
import { nameSearch } from './people-search-names.ts';
import type { SearchAnswer, SearchRequest } from './people-search-tasks.ts';

const names = nameSearch();

async function answer({ id, query }: SearchRequest): Promise<SearchAnswer> {
  try {
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
