import 'fake-indexeddb/auto';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ZodType } from 'zod';
import { deviceOf } from '#renderer/data/change/device.ts';
import { beginSync } from '#renderer/data/change/join.ts';
import { openDatabase } from '#renderer/data/database.ts';
import { keepNumbers } from '#renderer/data/numbers/keep-numbers.ts';
import type { NumberPlace } from '#renderer/data/numbers/number-place.ts';
import { settleNumber, takeNumber } from '#renderer/data/numbers/take-number.ts';
import { askServer } from '#renderer/data/sync/account/ask-server.ts';
import { failure, success } from '#shared/model/problem.ts';
import { doneSchema } from '#shared/sync/account-messages.ts';
import { leaseAnswerSchema, numberListSchema } from '#shared/sync/lease-messages.ts';
import { syncVersion } from '#shared/sync/messages.ts';
import { buildServer } from '../../../server/app/build-server.ts';
import { addTestingOrganisation, type TestingPerson } from '../../../server/app/testing-server.ts';
import { openMemoryStore } from '../../../server/storage/pglite.ts';
import type { SqlStore } from '../../../server/storage/sql.ts';

/** The program's numbers against the whole server, over HTTP. */

const year = new Date().getUTCFullYear();
let store: SqlStore;
let app: FastifyInstance;
let address: string;
let administrator: TestingPerson;
let director: TestingPerson;
beforeAll(async () => {
  store = await openMemoryStore();
  app = await buildServer({ store, logLevel: 'silent' });
  await app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const organisation = await addTestingOrganisation(store, 'Орталық');
  administrator = await organisation.add('administrator');
  director = await organisation.add('director');
}, 60_000);
afterAll(async () => {
  await app.close();
  await store.close();
});

const asking =
  ({ token }: TestingPerson) =>
  <T>(path: string, answer: ZodType<T>, body?: unknown) =>
    askServer({ address, token, path: `/api/v1/${path}`, answer, ...(body !== undefined && { body }) });

async function computer(): Promise<NumberPlace> {
  const db = openDatabase(`numbers ${crypto.randomUUID()}`);
  await deviceOf(db);
  await beginSync(db);
  return { db, machine: { mark: async () => null, knows: async () => false } };
}

const begin = (who: TestingPerson, next: number) =>
  asking(who)('numbers/begin', doneSchema, { version: syncVersion, kind: 'orders', year, next });

/** Months in which a computer looks only at this year. */
const now = new Date(year, 5, 1);
const keep = (place: NumberPlace, who: TestingPerson, later = 0) => {
  const ask = asking(who);
  return keepNumbers({
    ...{ role: who.session.role, place, now: new Date(now.getTime() + later) },
    ask: (request) => ask('leases', leaseAnswerSchema, request),
    tell: (told) => ask('numbers/told', doneSchema, told),
  });
};

test('the administrator begins a row, a director gets numbers, and everybody sees what became of them', async () => {
  const place = await computer();
  await keep(place, director);
  expect(await takeNumber('orders', year, place)).toEqual(failure('noNumbersLeft'));
  expect(await begin(director, 41)).toEqual(failure('notAllowed', { reason: 'manageServer' }));
  expect(await begin(administrator, 41)).toEqual(success({}));
  // What was refused is asked for again after a while.
  await keep(place, director, 3_600_000);
  for (const number of [41, 42, 43]) expect(await takeNumber('orders', year, place)).toEqual(success(number));
  await settleNumber({ kind: 'orders', year, number: 41 }, 'used', place);
  await settleNumber({ kind: 'orders', year, number: 42 }, 'returned', place);
  await keep(place, director, 3_600_000);
  const listed = await asking(administrator)('numbers', numberListSchema);
  expect(listed).toEqual(
    success({
      rows: [{ kind: 'orders', year, next: 61 }],
      blocks: [
        {
          ...{ kind: 'orders', year, first: 1, last: 40, reason: 'before', device: null, next: null },
          ...{ open: [], returned: [] },
        },
        {
          ...{ kind: 'orders', year, first: 41, last: 60, reason: 'device', next: 44 },
          device: { id: director.session.device, name: 'Ноутбук', revoked: false },
          ...{ open: [43], returned: [42] },
        },
      ],
    }),
  );
  expect(await begin(administrator, 50)).toEqual(failure('numbersGiven', { next: 61 }));
});

test('who may not give a kind of number gets none, whatever the program asks', async () => {
  const request = {
    ...{ version: syncVersion, kind: 'certificates', year, size: 5 },
    ...{ request: crypto.randomUUID(), point: null, highest: 0 },
  };
  expect(await asking(director)('leases', leaseAnswerSchema, request)).toEqual(
    failure('notAllowed', { reason: 'registerCertificates' }),
  );
});
