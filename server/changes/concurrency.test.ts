import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Point } from '#shared/sync/messages.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import { openPostgresStore } from '../storage/postgres.ts';
import type { SqlStore } from '../storage/sql.ts';
import { postgresPrograms, startPostgres, type TestingPostgres } from '../storage/testing-postgres.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import type { PushSession } from './push-session.ts';
import { pushing, termMade, testOrganisation } from './testing-changes.ts';

const programs = postgresPrograms();
const writers = 50;
const batches = 10;

/** Follows the log as a program does: each time from the last change that it has. */
async function follow(store: SqlStore, session: PushSession, isDone: (seen: number) => boolean) {
  const seen: number[] = [];
  let point: Point | null = null;
  while (!isDone(seen.length)) {
    const answer = await pull(store, session, { version: syncVersion, after: null, point, limit: 7 });
    if (!answer.ok) throw new Error(answer.problem.code);
    const changes: Point[] = JSON.parse(answer.value).changes;
    seen.push(...changes.map(({ seq }) => seq));
    const last = changes.at(-1);
    if (last) point = { seq: last.seq, id: last.id };
  }
  return seen;
}

describe.skipIf(!programs && !process.env.CI)('on PostgreSQL', () => {
  let postgres: TestingPostgres;
  let store: SqlStore;
  beforeAll(async () => {
    postgres = await startPostgres(programs ?? '');
    const opened = await openPostgresStore(await postgres.database(), writers + 10);
    if (!opened.ok) throw new Error(opened.problem.code);
    store = opened.value;
  }, 60_000);
  afterAll(async () => {
    await store?.close();
    await postgres?.stop();
  });

  test(`${writers} devices push at once: who reads along skips nothing, and no number is given twice`, async () => {
    const organisation = await testOrganisation(store);
    const write = async () => {
      const device = await organisation.device();
      let after: string | null = null;
      for (let batch = 0; batch < batches; batch += 1) {
        const changes = [termMade(), termMade()];
        const answer = await push(store, device, pushing(changes, after));
        if (!answer.ok) throw new Error(answer.problem.code);
        after = changes.at(-1)?.id ?? null;
      }
    };
    const all = writers * batches * 2;
    const readers = await Promise.all([organisation.device(), organisation.device()]);
    const [...seen] = await Promise.all([
      ...readers.map((reader) => follow(store, reader, (count) => count >= all)),
      ...Array.from({ length: writers }, write),
    ]);
    const whole = Array.from({ length: all }, (_one, index) => index + 1);
    for (const log of seen.slice(0, readers.length)) expect(log).toEqual(whole);
  }, 120_000);
});
