import type { FastifyInstance } from 'fastify';
import { describe, expect, test } from 'vitest';
import { testCode, testRoom } from '#shared/test-taking/testing-room.ts';
import { buildServer } from '../app/build-server.ts';
import { addTestingOrganisation, ask } from '../app/testing-server.ts';
import { openPostgresStore } from '../storage/postgres.ts';
import { postgresPrograms, startPostgres } from '../storage/testing-postgres.ts';

const programs = postgresPrograms();
const telephones = 12;
const questions = 20;
const choiceOf = (trainee: number, question: number): number => (trainee * 5 + question) % 3;

/** One telephone whose every request comes to another process than the one before. */
async function takeTest(processes: readonly FastifyInstance[], path: string, trainee: number): Promise<void> {
  let turn = trainee;
  const post = async (url: string, payload: string, type: string) => {
    turn += 1;
    const answer = await processes[turn % processes.length]?.inject({
      ...{ method: 'POST', url, payload, headers: { 'content-type': type } },
    });
    return { status: answer?.statusCode, location: answer?.headers.location };
  };
  const code = `code=${testCode(trainee)}`;
  const { location } = await post(`${path}enter`, code, 'application/x-www-form-urlencoded');
  for (let question = 0; question < questions; question += 1) {
    const answers = [[question, choiceOf(trainee, question)]];
    const sent = { number: question + 1, answers, switches: [], ends: question === questions - 1 };
    const { status } = await post(`${path}${location}/save`, JSON.stringify(sent), 'application/json');
    expect(status).toBe(200);
  }
}

describe.skipIf(!programs)('on PostgreSQL', () => {
  test('O10-28: two processes answer many telephones of one room at once, and no two answers cross', {
    timeout: 60_000,
  }, async () => {
    const postgres = await startPostgres(programs ?? '');
    const store = await openPostgresStore(await postgres.database('plain'), 60);
    if (!store.ok) throw new Error(store.problem.code);
    const options = { store: store.value, logLevel: 'silent' };
    const processes = [await buildServer(options), await buildServer(options)] as const;
    const [first, second] = processes;
    try {
      const { token } = await (await addTestingOrganisation(store.value, 'Ұйым')).add('coordinator');
      const room = testRoom(telephones);
      const opened = await ask(first, 'POST /api/v1/test-rooms/test-1/open', { token, body: { room } });
      const { path } = JSON.parse(opened.text).value;
      await Promise.all(room.entrants.map((_, trainee) => takeTest(processes, path, trainee)));
      const told = await ask(second, 'GET /api/v1/test-rooms/test-1', { token });
      const wanted = room.entrants.map(({ variant }, trainee) =>
        Object.fromEntries(
          (room.variants[variant] ?? []).map(({ questionId, answers }, question) => [
            questionId,
            answers[choiceOf(trainee, question)]?.id,
          ]),
        ),
      );
      const { attempts } = JSON.parse(told.text).value as { attempts: { answers: object }[] };
      expect(attempts.map(({ answers }) => answers)).toEqual(wanted);
    } finally {
      await Promise.all(processes.map((each) => each.close()));
      await store.value.close();
      await postgres.stop();
    }
  });
});
