import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PullAnswer, PushAnswer, SentChange } from '#shared/sync/messages.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import { pushing, termMade } from '../changes/testing-changes.ts';
import { postgresPrograms, startPostgres, type TestingPostgres } from '../storage/testing-postgres.ts';
import { enter, enterFirst, post } from './testing-entrance.ts';
import { endServers, type ServerProcess, startServer } from './testing-server-process.ts';

const programs = postgresPrograms();
let place: string;
let postgres: TestingPostgres | null = null;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'ereje-killed-'));
  if (programs) postgres = await startPostgres(programs);
}, 60_000);
afterAll(async () => {
  endServers();
  await postgres?.stop();
  rmSync(place, { recursive: true });
});

/** The server that programs speak to; null while it is dead. */
interface Place {
  server: ServerProcess | null;
}

/** A program: makes changes, pushes them until they are acknowledged, whatever happens to the server. */
function program(place: Place, token: string) {
  const made: SentChange[] = [];
  let acknowledged = 0;
  let stopped = false;

  async function pushNext(): Promise<void> {
    const waiting = made.slice(acknowledged);
    const changes = waiting.length > 0 ? waiting : Array.from({ length: 3 }, () => termMade());
    if (waiting.length === 0) made.push(...changes);
    const { server } = place;
    if (!server) return void (await new Promise((resolve) => setTimeout(resolve, 50)));
    const after = made[acknowledged - 1]?.id ?? null;
    const answer = await post<PushAnswer>(server, 'changes/push', pushing(changes, after), token).catch(
      (error: Error) => {
        // The server died under the request; what it says while it lives must be right.
        if (error.name !== 'TypeError' && error.name !== 'SyntaxError') throw error;
        return null;
      },
    );
    if (answer) acknowledged += answer.results.filter(({ taken }) => taken).length;
  }

  const running = (async () => {
    while (!stopped) await pushNext();
  })();
  return {
    acknowledged: () => made.slice(0, acknowledged).map(({ id }) => id),
    stop: () => {
      stopped = true;
      return running;
    },
  };
}

async function pullAll(server: ServerProcess, token: string) {
  const log: { seq: number; id: string }[] = [];
  for (;;) {
    const last = log.at(-1);
    const point = last ? { seq: last.seq, id: last.id } : null;
    const { changes } = await post<PullAnswer>(
      server,
      'changes/pull',
      { version: syncVersion, after: null, point, limit: 1000 },
      token,
    );
    if (changes.length === 0) return log;
    log.push(...changes);
  }
}

async function killWhilePushing(start: () => Promise<ServerProcess>) {
  const place: Place = { server: await start() };
  const own = await enterFirst(place.server as ServerProcess);
  const tokens = [];
  for (let n = 0; n < 6; n++) {
    const entered = await enter(place.server as ServerProcess, 'admin', 'always', `laptop-${n}`);
    tokens.push(entered.token);
  }
  const pushers = tokens.map((token) => program(place, token));
  const count = () => pushers.reduce((sum, each) => sum + each.acknowledged().length, 0);
  for (let round = 0; round < 3; round++) {
    const before = count();
    await expect.poll(count, { timeout: 30_000, interval: 5 }).toBeGreaterThan(before + 60);
    const { server } = place;
    place.server = null;
    await server?.end('SIGKILL');
    place.server = await start();
  }
  const before = count();
  await expect.poll(count, { timeout: 30_000 }).toBeGreaterThan(before + 60);
  for (const each of pushers) await each.stop();
  return { place, pushers, own };
}

describe.each([
  ['the embedded database', () => ({ args: ['--data', join(place, 'embedded')], environment: {} })],
  [
    'PostgreSQL',
    async () => ({ args: [], environment: { DATABASE_URL: (await postgres?.database()) ?? '' } }),
  ],
] as const)('kill -9 in the middle of pushes, on %s', (name, options) => {
  test.skipIf(name === 'PostgreSQL' && !programs && !process.env.CI)(
    'loses nothing that was acknowledged and takes nothing twice',
    async () => {
      const { args, environment } = await options();
      const { place, pushers, own } = await killWhilePushing(() => startServer(args, environment));
      const server = place.server as ServerProcess;
      const log = await pullAll(server, own);
      expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1));
      const ids = new Set(log.map(({ id }) => id));
      expect(ids.size).toBe(log.length);
      for (const each of pushers) expect(each.acknowledged().filter((id) => !ids.has(id))).toEqual([]);
      await server.end('SIGKILL');
    },
    120_000,
  );
});
