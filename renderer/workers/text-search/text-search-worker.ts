import '#renderer/app/zod-without-eval.ts';
import type { TextSearchAnswer, TextSearchRequest } from './text-search-tasks.ts';

// Loaded apart: the database finds its folder first, and a question that came before the answerer stands is lost.
const search = import('./text-search-records.ts').then(({ textSearch }) => textSearch());

async function answer({ id, query }: TextSearchRequest): Promise<TextSearchAnswer> {
  try {
    const texts = await search;
    if (query !== null) return { id, found: await texts.search(query) };
    await texts.prepare();
    return { id, found: { hits: [], count: 0 } };
  } catch (error) {
    // The page shows it; a worker that stayed silent would leave the person waiting.
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = async (event: MessageEvent<TextSearchRequest>) => {
  self.postMessage(await answer(event.data));
};
