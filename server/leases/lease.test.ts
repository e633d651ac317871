import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NumberKind } from '#shared/model/number-kinds.ts';
import type { LeaseRequest } from '#shared/sync/lease-messages.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import type { PushSession } from '../changes/push-session.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { beginNumbers } from './begin-numbers.ts';
import { databaseHome } from './database-home.ts';
import { lease } from './lease.ts';
import { listNumbers } from './list-numbers.ts';
import { tellNumbers } from './tell-numbers.ts';

let store: SqlStore;
let organisation: string;
let home: string;
let now: Date;
const time = () => ({ homeOf: async () => home, now });

beforeAll(async () => {
  store = await openMemoryStore();
}, 60_000);
afterAll(() => store.close());
beforeEach(async () => {
  organisation = crypto.randomUUID();
  home = 'first';
  // Always in the middle of a year: days are added to it.
  now = new Date('2026-06-15T06:00:00Z');
  await store.inOrganisation(organisation, (sql) =>
    sql.query(
      "insert into organisations (organisation, name, epoch, created_at) values ($1, 'Орталық', '1', $2)",
      [organisation, now],
    ),
  );
  await begin('certificates', 1);
  await begin('orders', 1);
});

const begin = (kind: NumberKind, next: number, year = now.getUTCFullYear()) =>
  beginNumbers(store, device('any'), { version: syncVersion, kind, year, next }, time());

const device = (name: string, role: PushSession['role'] = 'coordinator'): PushSession => ({
  organisation,
  account: 'a',
  role,
  device: name,
});
const request = (more: Partial<LeaseRequest> = {}): LeaseRequest => ({
  version: syncVersion,
  kind: 'certificates',
  size: 5,
  request: crypto.randomUUID(),
  point: null,
  highest: 0,
  year: now.getUTCFullYear(),
  ...more,
});
const ask = (name: string, more: Partial<LeaseRequest> = {}) =>
  lease(store, device(name), request(more), time());
const block = (first: number, last: number) => ({ ok: true, value: { first, last } });

test('blocks follow one another, each kind in its own row', async () => {
  expect(await ask('one')).toEqual(block(1, 5));
  expect(await ask('two', { size: 2 })).toEqual(block(6, 7));
  expect(await ask('one')).toEqual(block(8, 12));
  const order = lease(store, device('one', 'director'), request({ kind: 'orders' }), time());
  expect(await order).toEqual(block(1, 5));
});

test('the same request gets the same block, and nobody else gets it under that id', async () => {
  const again = { request: crypto.randomUUID() };
  expect(await ask('one', again)).toEqual(block(1, 5));
  expect(await ask('one', again)).toEqual(block(1, 5));
  expect(await ask('two', again)).toMatchObject({ problem: { code: 'messageInvalid' } });
  expect(await ask('one', { ...again, size: 4 })).toMatchObject({ problem: { code: 'messageInvalid' } });
  expect(await ask('two')).toEqual(block(6, 10));
});

test('blocks begin after every number that any computer has told of', async () => {
  expect(await ask('one', { highest: 40 })).toEqual(block(41, 45));
  expect(await ask('two', { highest: 3 })).toEqual(block(46, 50));
  // Also then no more than what would be skipped after a restore, but for a start that is higher itself.
  expect(await ask('two', { highest: 20_000 })).toEqual(block(20_001, 20_005));
  expect(await ask('two')).toMatchObject({ problem: { code: 'numbersLater' } });
});

test('many at once get different numbers', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => ask(`device ${at}`, { size: 3 })));
  const firsts = answers.map((answer) => (answer.ok ? answer.value.first : 0)).sort((a, b) => a - b);
  expect(firsts).toEqual(Array.from({ length: 20 }, (_, at) => at * 3 + 1));
});

test('a device that has read a log which the server has not gets none', async () => {
  const point = { seq: 7, id: 'unknown' };
  expect(await ask('one', { point })).toEqual({ ok: false, problem: { code: 'logDiffers' } });
  expect(await ask('two')).toEqual(block(1, 5));
});

const day = 24 * 60 * 60 * 1000;
const later = (days: number) => {
  now = new Date(now.getTime() + days * day);
};

test('after a restore the server goes on behind all that it can have given since, in every kind', async () => {
  await ask('one');
  home = 'second';
  later(2);
  expect(await ask('two')).toEqual({ ok: false, problem: { code: 'numbersLater', params: { seconds: 18 } } });
  later(1);
  const behind = 5 + 10_000 + 2 * 5_000 + 1;
  expect(await ask('two')).toEqual(block(behind + 1, behind + 5));
  expect(await ask('one')).toEqual(block(behind + 6, behind + 10));
  const order = await lease(store, device('one', 'director'), request({ kind: 'orders' }), time());
  expect(order).toEqual(block(602, 606));
});

test('no more is given at once than is skipped after a restore, and every day some more', async () => {
  for (let at = 0; at < 10_000; at += 2_500)
    expect(await ask('one', { size: 2_500 })).toMatchObject({ ok: true });
  expect(await ask('one')).toMatchObject({ problem: { code: 'numbersLater' } });
  later(1 / 5_000);
  expect(await ask('one')).toEqual(block(10_001, 10_001));
  later(1);
  expect(await ask('one', { size: 6_000 })).toEqual(block(10_002, 15_001));
});

test('who may not give such a number gets none to give', async () => {
  const answer = await lease(store, device('one', 'trainer'), request(), time());
  expect(answer).toEqual({
    ok: false,
    problem: { code: 'notAllowed', params: { reason: 'registerCertificates' } },
  });
});

test('organisations do not share their numbers', async () => {
  await ask('one', { highest: 500 });
  organisation = crypto.randomUUID();
  await store.inOrganisation(organisation, (sql) =>
    sql.query("insert into organisations (organisation, name, epoch) values ($1, 'Басқа', '1')", [
      organisation,
    ]),
  );
  expect(await ask('one')).toEqual({ ok: false, problem: { code: 'numbersNotBegun' } });
  await begin('certificates', 1);
  expect(await ask('one')).toEqual(block(1, 5));
});

test('a database in a folder that was copied is another one', async () => {
  const place = mkdtempSync(join(tmpdir(), 'ereje-home-'));
  mkdirSync(join(place, 'data', 'database'), { recursive: true });
  writeFileSync(join(place, 'data', 'database', 'PG_VERSION'), '18');
  cpSync(join(place, 'data'), join(place, 'copy'), { recursive: true, preserveTimestamps: true });
  const homeOf = (name: string) =>
    store.inOrganisation(organisation, (sql) => databaseHome(sql, join(place, name)));
  expect(await homeOf('data')).toBe(await homeOf('data'));
  expect(await homeOf('copy')).not.toBe(await homeOf('data'));
  rmSync(place, { recursive: true });
});

describe('where a row begins', () => {
  const protocols = (name: string, more: Partial<LeaseRequest> = {}) =>
    lease(store, device(name, 'councilSecretary'), request({ kind: 'protocols', size: 2, ...more }), time());
  const given = (next: number) => ({ ok: false, problem: { code: 'numbersGiven', params: { next } } });

  test('nobody gets numbers before somebody said with which one the organisation goes on', async () => {
    expect(await protocols('one')).toEqual({ ok: false, problem: { code: 'numbersNotBegun' } });
    await begin('protocols', 37);
    expect(await protocols('one')).toEqual(block(37, 38));
  });

  test('a number that was given, or could have been, is never the next one again', async () => {
    await begin('protocols', 10);
    expect(await protocols('one')).toEqual(block(10, 11));
    for (const next of [1, 9, 10, 11]) expect(await begin('protocols', next)).toEqual(given(12));
    expect((await begin('protocols', 12)).ok).toBe(true);
    expect((await begin('protocols', 20)).ok).toBe(true);
    expect(await protocols('two')).toEqual(block(20, 21));
  });

  test('a number that was mistyped is put right as long as nobody got one since', async () => {
    await begin('protocols', 1000);
    expect((await begin('protocols', 100)).ok).toBe(true);
    expect((await begin('protocols', 120)).ok).toBe(true);
    expect((await begin('protocols', 1)).ok).toBe(true);
    expect((await begin('protocols', 100)).ok).toBe(true);
    expect(await protocols('one')).toEqual(block(100, 101));
    expect(await begin('protocols', 50)).toEqual(given(102));
  });

  test('each year has its own row, which begins with 1 where the kind was numbered here before', async () => {
    await begin('protocols', 10);
    const next = { year: now.getUTCFullYear() + 1 };
    expect(await protocols('one', next)).toEqual(block(1, 2));
    expect(await protocols('one')).toEqual(block(10, 11));
    expect(await protocols('two', next)).toEqual(block(3, 4));
    const before = { year: now.getUTCFullYear() - 1 };
    expect(await protocols('one', before)).toEqual({ ok: false, problem: { code: 'numbersNotBegun' } });
  });

  test('rows of years that are far away are no rows', async () => {
    const invalid = { ok: false, problem: { code: 'messageInvalid', params: { field: '/year' } } };
    for (const year of [2000, now.getUTCFullYear() - 2, now.getUTCFullYear() + 2]) {
      expect(await begin('protocols', 1, year)).toEqual(invalid);
      expect(await protocols('one', { year, highest: 5 })).toEqual(invalid);
    }
  });

  test('a computer that numbered by itself before brings its row along', async () => {
    expect(await protocols('one', { highest: 14 })).toEqual(block(15, 16));
    expect(await protocols('two')).toEqual(block(17, 18));
  });

  test('after a restore also rows of a year that the backup knows nothing of go on behind', async () => {
    now = new Date('2026-12-30T06:00:00Z');
    await begin('protocols', 10);
    expect(await protocols('one')).toEqual(block(10, 11));
    // In January numbers of 2027 are given, and the backup of December comes back.
    now = new Date('2027-01-02T06:00:00Z');
    home = 'second';
    expect(await protocols('one')).toMatchObject({ problem: { code: 'numbersLater' } });
    later(1);
    const first = 200 + 3 * 50 + 2;
    expect(await protocols('one')).toEqual(block(first, first + 1));
  });

  test('a row that had not begun in the backup waits for a person, who cannot go back', async () => {
    home = 'second';
    expect(await protocols('one')).toEqual({ ok: false, problem: { code: 'numbersNotBegun' } });
    expect(await begin('protocols', 5)).toEqual(given(202));
    expect((await begin('protocols', 202)).ok).toBe(true);
    later(1);
    expect(await protocols('one')).toEqual(block(202, 203));
  });

  test('who begins a row is written down', async () => {
    await begin('protocols', 10);
    const [entry] = await store.query<{ device: string; details: object }>(
      "select device, details from audit where organisation = $1 and action = 'numbersBegun' order by n desc",
      [organisation],
    );
    expect(entry).toEqual({ device: 'any', details: { kind: 'protocols', year: '2026', next: '10' } });
  });
});

describe('what became of numbers', () => {
  const list = async () => {
    const listed = await store.inOrganisation(organisation, (sql) => listNumbers(sql, now));
    if (!listed.ok) throw new Error(listed.problem.code);
    return listed.value;
  };
  const tell = (name: string, more: object) =>
    store.inOrganisation(organisation, (sql) =>
      tellNumbers(sql, device(name), {
        version: syncVersion,
        blocks: [
          {
            ...{ kind: 'certificates', year: 2026, first: 1, next: 1, open: [], returned: [] },
            ...more,
          },
        ],
      }),
    );
  const addDevice = (id: string, revoked: boolean) =>
    store.query(
      `insert into devices (organisation, id, account, name, revoked_at)
        values ($1, $2, 'a', $3, case when $4::boolean then now() end)`,
      [organisation, id, `Ноутбук ${id}`, revoked],
    );
  const certificates = async () =>
    (await list()).blocks.filter(({ kind, year }) => kind === 'certificates' && year === 2026);

  test('who has which numbers, what was given before, what a restore and a lost laptop cost', async () => {
    await addDevice('one', false);
    await addDevice('two', true);
    await ask('one');
    await ask('two');
    home = 'second';
    later(1);
    await ask('one');
    const reasons = (await certificates()).map(({ first, last, reason, device: of }) => [
      ...[first, last, reason],
      of && `${of.name} ${of.revoked}`,
    ]);
    expect(reasons).toEqual([
      [1, 5, 'device', 'Ноутбук one false'],
      [6, 10, 'device', 'Ноутбук two true'],
      [11, 10 + 10_000 + 5_000 + 1, 'restore', null],
    ]);
    const rows = (await list()).rows.filter(({ kind }) => kind === 'certificates');
    expect(rows).toEqual([{ kind: 'certificates', year: 2026, next: 15_012 }, expect.anything()]);
  });

  test('a row that has not begun is not shown', async () => {
    const { rows } = await list();
    expect(rows.map(({ kind }) => kind)).toEqual(['certificates', 'orders']);
  });

  test('a device tells of its own blocks, never back, and of nothing outside them', async () => {
    await ask('one');
    await ask('two');
    await tell('one', { next: 4, open: [2, 4, 900], returned: [3, 5] });
    const told = { next: 4, open: [2], returned: [3] };
    expect((await certificates())[0]).toMatchObject(told);
    await tell('one', { next: 7 });
    await tell('one', { first: 6, next: 8 });
    await tell('two', { next: 5 });
    expect((await certificates())[0]).toMatchObject(told);
    expect((await certificates())[1]).toMatchObject({ next: null });
    await tell('one', { next: 2, open: [2] });
    expect((await certificates())[0]).toMatchObject({ next: 4 });
    // Whatever is told, nothing is given twice.
    expect(await ask('one')).toEqual(block(11, 15));
  });
});
