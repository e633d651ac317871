import type { TextSearchAnswer, TextSearchRequest, TextsFound } from './text-search-tasks.ts';

type Waiting = { resolve: (found: TextsFound) => void; reject: (error: Error) => void };

const waiting = new Map<number, Waiting>();
let worker: Worker | null = null;
let lastId = 0;

function settle(answer: TextSearchAnswer): void {
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
  const started = new Worker(new URL('./text-search-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = (event: MessageEvent<TextSearchAnswer>) => settle(event.data);
  started.onerror = (event) => giveUp(new Error(event.message));
  return started;
}

function ask(query: TextSearchRequest['query']): Promise<TextsFound> {
  worker ??= start();
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker?.postMessage({ id, query } satisfies TextSearchRequest);
  });
}

/** Reads everything, so that the first search need not wait. */
export const prepareTextSearch = (): void => {
  // A reading that failed is met again, and shown, by the search itself.
  ask(null).catch(() => undefined);
};

/** Everything written in which each word of the query stands, found by its beginning. */
export const searchTexts = (query: string): Promise<TextsFound> => ask(query);
