/** A question to a worker; its answer carries the same id. */
export interface AskedQuestion<Question> {
  id: number;
  question: Question;
}

export type WorkerAnswer<Output> = { id: number; output: Output } | { id: number; error: string };

interface Waiting<Output> {
  resolve: (output: Output) => void;
  reject: (error: Error) => void;
}

/**
 * Asks a worker that answers with `answerQuestions`. It is started at the first question; one that failed or was
 * stopped is given up, whoever waits hears of it, and the next question starts a new one.
 */
export function workerClient<Question, Output>(start: () => Worker) {
  const waiting = new Map<number, Waiting<Output>>();
  let worker: Worker | null = null;
  let lastId = 0;

  function settle(answer: WorkerAnswer<Output>): void {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) asked?.reject(new Error(answer.error));
    else asked?.resolve(answer.output);
  }

  function stop(reason: Error): void {
    worker?.terminate();
    worker = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  }

  function started(): Worker {
    const next = start();
    next.onmessage = (event: MessageEvent<WorkerAnswer<Output>>) => settle(event.data);
    next.onerror = (event) => stop(new Error(event.message));
    return next;
  }

  /** Rejects where the worker cannot answer, fails, or is stopped. */
  function ask(question: Question): Promise<Output> {
    worker ??= started();
    lastId += 1;
    const id = lastId;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker?.postMessage({ id, question } satisfies AskedQuestion<Question>);
    });
  }

  return { ask, stop };
}
