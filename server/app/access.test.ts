import { channel } from 'node:diagnostics_channel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type UserRole, userRoles } from '#shared/model/user.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';
import { buildServer } from './build-server.ts';
import { accessTable } from './testing-access.ts';
import {
  addTestingOrganisation,
  ask,
  type TestingOrganisation,
  type TestingPerson,
} from './testing-server.ts';

let store: SqlStore;
let app: FastifyInstance;
let pages: string;
let organisation: TestingOrganisation;
let second: TestingOrganisation;
let stranger: TestingPerson;
let people: Record<UserRole, TestingPerson>;
const found = new Set<string>();

beforeAll(async () => {
  pages = mkdtempSync(join(tmpdir(), 'ereje-pages-'));
  channel('fastify.initialization').subscribe((message) => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const each of [method].flat()) found.add(`${each} ${url}`);
    });
  });
  store = await openMemoryStore();
  app = await buildServer({ store, pages, logLevel: 'silent' });
  organisation = await addTestingOrganisation(store, 'Бірінші');
  second = await addTestingOrganisation(store, 'Екінші');
  stranger = await second.add('administrator');
  const entered = await Promise.all(
    userRoles.map(async (role) => [role, await organisation.add(role)] as const),
  );
  people = Object.fromEntries(entered) as typeof people;
}, 60_000);
afterAll(async () => {
  await app.close();
  await store.close();
  rmSync(pages, { recursive: true });
});

const shutOut = new Set(['sessionUnknown', 'notAllowed', 'passwordForOneTime']);
/** Identifiers stand for parts of a path that nobody has. */
const asked = (place: string) => place.replace(':id', 'nobody').replace('*', '');

test('every endpoint has its row, every row its endpoint', () => {
  const ofOurs = [...found].filter((place) => !/^(HEAD|OPTIONS) /.test(place));
  expect(ofOurs.sort()).toEqual(Object.keys(accessTable).sort());
});

describe.each(Object.entries(accessTable))('%s', (place, row) => {
  const endsSession = place.endsWith('/logout');

  test('without a session', async () => {
    const { code } = await ask(app, asked(place), place.startsWith('POST') ? { body: {} } : {});
    expect(code === 'sessionUnknown').toBe(!row.nobody);
  });

  test.each(['', 'x', 'x.y', `${crypto.randomUUID()}.${'a'.repeat(43)}`, "a' or true --"])(
    'with a token that is none: %j',
    async (token) => {
      const { code } = await ask(app, asked(place), { headers: { authorization: `Bearer ${token}` } });
      expect(code === 'sessionUnknown').toBe(!row.nobody);
    },
  );

  test('with a password for one time', async () => {
    const { first } = organisation;
    const person = await organisation.enter(first.login, first.password, 'first-device');
    const { code } = await ask(app, asked(place), { token: person.token, body: body(place) });
    expect(shutOut.has(code ?? '')).toBe(!row.oneTime);
  });

  test.each(userRoles)('as %s', async (role) => {
    const { login, password, token } = people[role];
    const own = endsSession ? (await organisation.enter(login, password, `again-${role}`)).token : token;
    const { code, status } = await ask(app, asked(place), { token: own, body: body(place) });
    expect(shutOut.has(code ?? '')).toBe(!row.roles.includes(role));
    expect(status).toBeLessThan(500);
  });

  test('as administrator of another organisation, nothing of the first is changed or told', async () => {
    const victim = people.administrator;
    const { login, password } = stranger;
    const other = await second.enter(login, password, 'of-the-second');
    const before = await everythingOf(organisation.id);
    const { place: url = asked(place).split(' ')[1], body: sent } = row.aimed?.(victim) ?? {};
    const answer = await ask(app, `${place.split(' ')[0]} ${url}`, {
      token: other.token,
      ...(sent && { body: sent }),
    });
    expect(answer.status).toBeLessThan(500);
    if (row.refusesInside) expect(answer.text).toContain('"taken":false');
    else if (row.aimed) expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await everythingOf(organisation.id)).toEqual(before);
    const secrets = [organisation.id, ...Object.values(people).map(({ session }) => session.account)];
    for (const secret of secrets) expect(answer.text).not.toContain(secret);
  });
});

/** A body that is let in and then found invalid: what it would do is not done. */
const body = (place: string) => (place.startsWith('POST') ? { unknown: true } : undefined);

async function everythingOf(id: string) {
  const tables = await store.query<{ name: string }>(
    "select table_name as name from information_schema.columns where column_name = 'organisation' and table_schema = 'public' order by 1",
  );
  const rows = tables.map(({ name }) =>
    store.query(`select * from ${name} where organisation = $1 order by 1, 2`, [id]),
  );
  return Promise.all(rows);
}

test('counts and times are told to this computer only, also where a proxy asks for others', async () => {
  expect((await ask(app, 'GET /api/metrics')).status).toBe(200);
  const remote = await app.inject({ url: '/api/metrics', remoteAddress: '10.1.2.3' });
  expect(remote.statusCode).toBe(404);
  const forwarded = await ask(app, 'GET /api/metrics', { headers: { 'x-forwarded-for': '127.0.0.1' } });
  expect(forwarded.status).toBe(404);
});
