import type { AskedQuestion, WorkerAnswer } from './worker-client.ts';

async function outcomeOf<Question>(
  { id, question }: AskedQuestion<Question>,
  answer: (question: Question) => unknown,
): Promise<WorkerAnswer<unknown>> {
  try {
    return { id, output: await answer(question) };
  } catch (error) {
    // The page shows it; a worker that stayed silent would leave the person waiting.
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

/** The worker's half of `workerClient`. Called while the worker starts: a question that came before it would be lost. */
export function answerQuestions<Question>(answer: (question: Question) => unknown): void {
  self.onmessage = async (event: MessageEvent<AskedQuestion<Question>>) => {
    self.postMessage(await outcomeOf(event.data, answer));
  };
}
