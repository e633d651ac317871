import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { LeaseRequest } from '#shared/sync/lease-messages.ts';
import type { PushSession } from '../changes/push-session.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { databaseHome } from './database-home.ts';
import { lease } from './lease.ts';

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
  now = new Date();
  await store.inOrganisation(organisation, (sql) =>
    sql.query("insert into organisations (organisation, name, epoch) values ($1, 'Орталық', '1')", [
      organisation,
    ]),
  );
});

const device = (name: string, role: PushSession['role'] = 'coordinator'): PushSession => ({
  organisation,
  account: 'a',
  role,
  device: name,
});
const request = (more: Partial<LeaseRequest> = {}): LeaseRequest => ({
  version: 1,
  kind: 'certificates',
  size: 5,
  request: crypto.randomUUID(),
  point: null,
  highest: 0,
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
  expect(order).toEqual(block(2002, 2006));
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
