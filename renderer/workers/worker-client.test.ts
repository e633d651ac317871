import { expect, test } from 'vitest';
import { type AskedQuestion, workerClient } from './worker-client.ts';

/** A worker whose answers the test gives. */
function testWorkers() {
  const started: { asked: AskedQuestion<string>[]; ended: boolean; worker: Worker }[] = [];
  const start = () => {
    const one = { asked: [] as AskedQuestion<string>[], ended: false, worker: {} as Worker };
    one.worker = {
      postMessage: (question: AskedQuestion<string>) => one.asked.push(question),
      terminate: () => {
        one.ended = true;
      },
    } as unknown as Worker;
    started.push(one);
    return one.worker;
  };
  const answer = (place: number, data: object) =>
    started[place]?.worker.onmessage?.({ data } as MessageEvent);
  const fail = (place: number, message: string) =>
    started[place]?.worker.onerror?.({ message } as ErrorEvent);
  return { started, start, answer, fail };
}

test('answers come to whoever asked, in whatever order they come', async () => {
  const { started, start, answer } = testWorkers();
  const { ask } = workerClient<string, string>(start);
  expect(started).toHaveLength(0);
  const [one, two] = [ask('a'), ask('b')];
  expect(started.map(({ asked }) => asked)).toEqual([
    [
      { id: 1, question: 'a' },
      { id: 2, question: 'b' },
    ],
  ]);
  answer(0, { id: 2, output: 'B' });
  answer(0, { id: 1, error: 'no a' });
  await expect(two).resolves.toBe('B');
  await expect(one).rejects.toThrow('no a');
});

test('a worker that fails tells everybody who waits, and the next question starts another one', async () => {
  const { started, start, answer, fail } = testWorkers();
  const { ask } = workerClient<string, string>(start);
  const lost = [ask('a'), ask('b')];
  fail(0, 'out of memory');
  for (const one of lost) await expect(one).rejects.toThrow('out of memory');
  expect(started[0]?.ended).toBe(true);
  const next = ask('c');
  answer(1, { id: 3, output: 'C' });
  await expect(next).resolves.toBe('C');
});

test('what is stopped says so to whoever waits; an answer that comes after that is nobody’s', async () => {
  const { started, start, answer } = testWorkers();
  const { ask, stop } = workerClient<string, string>(start);
  const cancelled = ask('a');
  stop(new DOMException('Cancelled', 'AbortError'));
  await expect(cancelled).rejects.toMatchObject({ name: 'AbortError' });
  expect(started[0]?.ended).toBe(true);
  answer(0, { id: 1, output: 'A' });
});
