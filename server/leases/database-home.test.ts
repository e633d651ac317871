import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPostgresStore } from '../storage/postgres.ts';
import { postgresPrograms, startPostgres, type TestingPostgres } from '../storage/testing-postgres.ts';
import { databaseHome } from './database-home.ts';

const programs = postgresPrograms();

describe.skipIf(!programs)('on PostgreSQL', () => {
  let server: TestingPostgres;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  }, 60_000);
  afterAll(() => server.stop());

  async function homeOf(url: string): Promise<string> {
    const store = await openPostgresStore(url);
    if (!store.ok) throw new Error(store.problem.code);
    const home = await store.value.inOrganisation('one', (sql) => databaseHome(sql, null));
    await store.value.close();
    return home;
  }

  test('a database is told from another one, also by a user who owns nothing else, and not from itself', async () => {
    const [one, other] = [await server.database('plain'), await server.database('plain')];
    const home = await homeOf(one);
    expect(home).toMatch(/^\d+ \d+\/\d+ $/);
    expect(await homeOf(other)).not.toBe(home);
    await server.killAndStart();
    expect(await homeOf(one)).toBe(home);
  });
});
