import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testCode, testRoom } from '#shared/test-taking/testing-room.ts';
import { testRoomsIn } from './test-rooms.ts';

const telephones = 300;
const questions = 20;
const choiceOf = (trainee: number, question: number): number => (trainee * 5 + question) % 3;

/** One telephone over loopback: enters, reads its page, saves every answer by itself, ends. Gives the longest save in ms. */
async function takeTest(address: string, trainee: number): Promise<number> {
  const post = (to: string, body: string) => fetch(to, { method: 'POST', body, redirect: 'manual' });
  const entered = await post(`${address}enter`, `code=${testCode(trainee)}`);
  const page = `${address}${entered.headers.get('Location')}`;
  expect((await (await fetch(page)).text()).length).toBeGreaterThan(5_000);
  let longest = 0;
  for (let question = 0; question < questions; question += 1) {
    const answers = [[question, choiceOf(trainee, question)]];
    const sent = { number: question + 1, answers, switches: [], ends: question === questions - 1 };
    const begun = performance.now();
    const answer = await post(`${page}/save`, JSON.stringify(sent));
    await answer.text();
    longest = Math.max(longest, performance.now() - begun);
    expect(answer.status).toBe(200);
  }
  return longest;
}

test('O10-28: 300 telephones take the test at once, and none loses an answer', { timeout: 120_000 }, async ({
  annotate,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'ereje-rooms-'));
  const rooms = testRoomsIn(
    () => folder,
    console.error,
    () => undefined,
  );
  try {
    const room = testRoom(telephones);
    const started = await rooms.start({ room, host: '127.0.0.1' });
    const address = (started.ok && started.value.address) || '';
    const begun = performance.now();
    const longest = await Promise.all(room.entrants.map((_, trainee) => takeTest(address, trainee)));
    const seconds = (performance.now() - begun) / 1000;
    const slow = longest.toSorted((a, b) => a - b)[Math.floor(telephones * 0.95)] ?? 0;
    await annotate(`${seconds.toFixed(1)} s; longest save of 95 %: ${slow.toFixed(0)} ms`);
    const stopped = await rooms.stop('test-1');
    const attempts = stopped.ok ? stopped.value.attempts : [];
    const wanted = room.entrants.map(({ variant }, trainee) =>
      Object.fromEntries(
        (room.variants[variant] ?? []).map(({ questionId, answers }, question) => [
          questionId,
          answers[choiceOf(trainee, question)]?.id,
        ]),
      ),
    );
    expect(attempts.map(({ answers }) => answers)).toEqual(wanted);
  } finally {
    await rooms.stop('test-1');
    await rm(folder, { recursive: true });
  }
});
