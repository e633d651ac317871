import '#renderer/app/zod-without-eval.ts';
import { answerQuestions } from '../answer-questions.ts';
import type { TextsFound } from './texts-found.ts';

// Loaded apart: the database finds its folder first, and a question that came before the answerer stands is lost.
const search = import('./text-search-records.ts').then(({ textSearch }) => textSearch());

answerQuestions(async (query: string | null): Promise<TextsFound> => {
  const texts = await search;
  if (query !== null) return texts.search(query);
  await texts.prepare();
  return { hits: [], count: 0 };
});
