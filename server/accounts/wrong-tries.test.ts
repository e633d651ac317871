import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openMemoryStore } from '../storage/pglite.ts';
import { openPostgresStore } from '../storage/postgres.ts';
import type { SqlStore } from '../storage/sql.ts';
import { postgresPrograms, startPostgres, type TestingPostgres } from '../storage/testing-postgres.ts';
import { countWrongTries } from './wrong-tries.ts';

const secret = Buffer.alloc(32, 1).toString('base64');
let store: SqlStore;
beforeAll(async () => {
  store = await openMemoryStore();
}, 60_000);
afterAll(() => store.close());
beforeEach(() => store.query('delete from wrong_tries'));

/** Makes all that was counted so far older. */
const later = async (seconds: number) => {
  const rows = await store.query<{ name: string; times: string }>('select name, times from wrong_tries');
  for (const { name, times } of rows) {
    const older = (JSON.parse(times) as number[]).map((at) => at - seconds * 1000);
    await store.query(
      'update wrong_tries set times = $2, last_at = last_at - make_interval(secs => $3) where name = $1',
      [name, JSON.stringify(older), seconds],
    );
  }
};

test('after the allowed tries a name waits until the first of them is old', async () => {
  const tries = countWrongTries(store, secret, 600);
  for (let n = 0; n < 3; n++) {
    expect(await tries.begin({ a: 3 })).toBe(0);
    await later(100);
  }
  const near = async (limits: Record<string, number>) => Math.round((await tries.begin(limits)) / 10) * 10;
  expect(await near({ a: 3 })).toBe(300);
  expect(await near({ b: 3, a: 3 })).toBe(300);
  expect(await tries.begin({ b: 3 })).toBe(0);
  await later(301);
  expect(await tries.begin({ a: 3 })).toBe(0);
  expect(await near({ a: 3 })).toBe(100);
  await tries.forget({ a: 3 });
  expect(await tries.begin({ a: 3 })).toBe(0);
});

test('a try that has to wait counts for nothing, under none of its names', async () => {
  const tries = countWrongTries(store, secret);
  await tries.begin({ full: 1 });
  for (let n = 0; n < 5; n++) expect(await tries.begin({ full: 1, other: 2 })).toBeGreaterThan(0);
  expect(await tries.begin({ other: 2 })).toBe(0);
  expect(await tries.begin({ other: 2 })).toBe(0);
  expect(await tries.begin({ other: 2 })).toBeGreaterThan(0);
});

test('a try that went right is taken back alone: those before it are counted further', async () => {
  const tries = countWrongTries(store, secret);
  await tries.begin({ address: 3 });
  for (let n = 0; n < 5; n++) {
    expect(await tries.begin({ address: 3, login: 2 })).toBe(0);
    await tries.takeBack({ address: 3, login: 2 });
  }
  expect(await tries.begin({ address: 3 })).toBe(0);
  expect(await tries.begin({ address: 3 })).toBe(0);
  expect(await tries.begin({ address: 3 })).toBeGreaterThan(0);
});

test('two processes count together, also at the same moment', async () => {
  const processes = [countWrongTries(store, secret), countWrongTries(store, secret)];
  const begun = await Promise.all(
    Array.from({ length: 30 }, (_, n) => processes[n % 2]?.begin({ a: 10, [`b${n % 3}`]: 20 })),
  );
  expect(begun.filter((seconds) => seconds === 0)).toHaveLength(10);
});

test('neither logins nor addresses stand in the database, and old counts are cleared away', async () => {
  const tries = countWrongTries(store, secret);
  await tries.begin({ 'aigul from 10.0.0.1': 10, 'address 10.0.0.1': 300 });
  const kept = JSON.stringify(await store.query('select * from wrong_tries'));
  expect(kept).not.toMatch(/aigul|10\.0\.0/);
  await later(3600);
  await tries.begin({ other: 1 });
  expect(await store.query('select name from wrong_tries')).toHaveLength(1);
});

const programs = postgresPrograms();

describe.skipIf(!programs)('on PostgreSQL', () => {
  let server: TestingPostgres;
  beforeAll(async () => {
    server = await startPostgres(programs ?? '');
  }, 60_000);
  afterAll(() => server.stop());

  test('a try that went right is taken back alone: those before it are counted further', async () => {
    const tries = countWrongTries(store, secret);
    await tries.begin({ address: 3 });
    for (let n = 0; n < 5; n++) {
      expect(await tries.begin({ address: 3, login: 2 })).toBe(0);
      await tries.takeBack({ address: 3, login: 2 });
    }
    expect(await tries.begin({ address: 3 })).toBe(0);
    expect(await tries.begin({ address: 3 })).toBe(0);
    expect(await tries.begin({ address: 3 })).toBeGreaterThan(0);
  });

  test('two processes count together at the same moment, and none waits for the other for ever', async () => {
    const url = await server.database();
    const opened = [await openPostgresStore(url), await openPostgresStore(url)];
    const stores = opened.flatMap((one) => (one.ok ? [one.value] : []));
    const processes = stores.map((one) => countWrongTries(one, secret));
    const names = ['a', 'b', 'c', 'd'];
    const begun = await Promise.all(
      Array.from({ length: 60 }, (_, n) => {
        // The same names in every order: whoever locked them as they come would meet the other half way.
        const order = names.toSorted(
          (one, other) => ((one.charCodeAt(0) * (n + 1)) % 7) - ((other.charCodeAt(0) * (n + 1)) % 7),
        );
        return processes[n % 2]?.begin(Object.fromEntries(order.map((name) => [name, 10])));
      }),
    );
    expect(begun.filter((seconds) => seconds === 0)).toHaveLength(10);
    for (const store of stores) await store.close();
  }, 60_000);
});
