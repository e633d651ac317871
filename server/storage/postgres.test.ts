import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addOrganisation, storageContract } from './contract.ts';
import { openPostgresStore } from './postgres.ts';
import { postgresPrograms, startPostgres, type TestingPostgres } from './testing-postgres.ts';

const programs = postgresPrograms();

test('where tests must all run, there is a PostgreSQL to run these on', () => {
  expect(programs !== null || !process.env.CI).toBe(true);
});

async function opened(url: string) {
  const store = await openPostgresStore(url, 60);
  if (!store.ok) throw new Error(store.problem.code);
  return store.value;
}

describe.skipIf(!programs)('on PostgreSQL', () => {
  let server: TestingPostgres;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  }, 60_000);
  afterAll(() => server.stop());

  storageContract('as its superuser', async () => opened(await server.database()));
  storageContract('as a user who owns the database only', async () => opened(await server.database('plain')));

  test('several server processes that start at once make the tables once', async () => {
    const url = await server.database();
    const stores = await Promise.all(Array.from({ length: 5 }, () => opened(url)));
    const [store] = stores;
    const numbers = await store?.query<{ number: number }>('select number from migrations order by number');
    expect(numbers?.map(({ number }) => number)).toEqual(numbers?.map((_, at) => at + 1));
    expect(numbers?.length).toBeGreaterThan(0);
    await Promise.all(stores.map((each) => each.close()));
  });

  test('transactions that block each other are run again', async () => {
    const store = await opened(await server.database());
    for (const id of ['one', 'two']) await addOrganisation(store, id);
    const touch = 'update organisations set last_seq = last_seq + 1 where organisation = $1';
    let runs = 0;
    const both = (first: string, second: string) =>
      store.transaction(async (sql) => {
        runs++;
        await sql.query(touch, [first]);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await sql.query(touch, [second]);
      });
    await Promise.all([both('one', 'two'), both('two', 'one')]);
    expect(runs).toBeGreaterThan(2);
    const rows = await store.query('select last_seq from organisations');
    expect(rows).toEqual([{ last_seq: 2 }, { last_seq: 2 }]);
    await store.close();
  }, 20_000);

  test('kill -9 of the database loses nothing that was acknowledged, and the server goes on', async () => {
    const store = await opened(await server.database());
    const acknowledged: number[] = [];
    let writing = true;
    const write = async (writer: number) => {
      for (let n = writer; writing; n += 10) {
        const written = await store
          .inOrganisation('one', (sql) =>
            sql.query("insert into refused values ('one', $1, '{}', now())", [`${n}`]),
          )
          .then(
            () => true,
            () => false,
          );
        if (written) acknowledged.push(n);
      }
    };
    const writers = Array.from({ length: 10 }, (_, writer) => write(writer));
    for (let round = 0; round < 3; round++) {
      const before = acknowledged.length;
      await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(before + 50);
      await server.killAndStart();
    }
    const before = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 10_000 }).toBeGreaterThan(before + 50);
    writing = false;
    await Promise.all(writers);
    const rows = await store.query<{ n: number }>('select change_id::int as n from refused');
    const kept = new Set(rows.map(({ n }) => n));
    expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
    await store.close();
  }, 60_000);

  test('a broken connection fails its statement, and the next one works, also for listening', async () => {
    const url = await server.database();
    const store = await opened(url);
    const heard: string[] = [];
    const stop = await store.listen('testing', (text) => heard.push(text));
    const broken = store.transaction((sql) => sql.query('select pg_sleep(30)'));
    const refused = expect(broken).rejects.toThrow();
    const killer = new pg.Client({ connectionString: url });
    await killer.connect();
    await new Promise((resolve) => setTimeout(resolve, 200));
    await killer.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await killer.end();
    await refused;
    expect(await store.query('select 1 as n')).toEqual([{ n: 1 }]);
    await expect
      .poll(
        async () => {
          await store.query("select pg_notify('testing', 'again')");
          return heard.length;
        },
        { timeout: 10_000, interval: 500 },
      )
      .toBeGreaterThan(0);
    await stop();
    await store.close();
  }, 30_000);
});
