import type { PeopleFound } from './people-search-index.ts';
import type { SearchAnswer, SearchRequest } from './people-search-tasks.ts';

type Waiting = { resolve: (found: PeopleFound) => void; reject: (error: Error) => void };

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let lastId = 0;

function settle(answer: SearchAnswer): void {
  const asked = waiting.get(answer.id);
  waiting.delete(answer.id);
  if ('error' in answer) asked?.reject(new Error(answer.error));
  else asked?.resolve(answer.found);
}

/** A worker that failed is given up; the next search starts a new one. */
function giveUp(error: Error): void {
  worker?.terminate();
  worker = null;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
}

function start(): Worker {
  const started = new Worker(new URL('./people-search-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = (event: MessageEvent<SearchAnswer>) => settle(event.data);
  started.onerror = (event) => giveUp(new Error(event.message));
  return started;
}

function ask(query: SearchRequest['query']): Promise<PeopleFound> {
  worker ??= start();
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker?.postMessage({ id, query } satisfies SearchRequest);
  });
}

/** Reads the names, so that the first search need not wait: for the moment in which somebody turns to the search. */
export const prepareSearch = (): void => {
  // A reading that failed is met again, and shown, by the search itself.
  ask(null).catch(() => undefined);
};

/** People in whose names each word of the query occurs, also in neighbouring or look-alike letters. */
export const searchPeople = (query: string): Promise<PeopleFound> => ask(query);
