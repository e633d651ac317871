import '#renderer/app/zod-without-eval.ts';
import { answerQuestions } from './answer-questions.ts';
import type { PeopleFound } from './people-search-index.ts';

// Loaded apart: the database finds its folder first, and a question that came before the answerer stands is lost.
const search = import('./people-search-names.ts').then(({ nameSearch }) => nameSearch());

answerQuestions(async (query: string | null): Promise<PeopleFound> => {
  const names = await search;
  if (query !== null) return names.search(query);
  await names.prepare();
  return { ids: [], count: 0 };
});
