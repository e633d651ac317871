import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OnlineRoom } from '#shared/sync/test-room-messages.ts';
import type { TestRoom } from '#shared/test-taking/test-room.ts';
import { testCode, testRoom } from '#shared/test-taking/testing-room.ts';
import { buildServer } from '../app/build-server.ts';
import {
  addTestingOrganisation,
  ask,
  type TestingAnswer,
  type TestingOrganisation,
  type TestingPerson,
} from '../app/testing-server.ts';
import { openMemoryStore } from '../storage/pglite.ts';
import type { SqlStore } from '../storage/sql.ts';

let store: SqlStore;
let app: FastifyInstance;
/** Another process of the server on the same database. */
let other: FastifyInstance;
let organisation: TestingOrganisation;
let coordinator: TestingPerson;
let now = 0;
let room: TestRoom;
let made = 0;

beforeAll(async () => {
  store = await openMemoryStore();
  const options = { store, now: () => now, logLevel: 'silent' };
  app = await buildServer(options);
  other = await buildServer(options);
  organisation = await addTestingOrganisation(store, 'Бірінші');
  coordinator = await organisation.add('coordinator');
}, 60_000);
afterAll(async () => {
  await app.close();
  await other.close();
  await store.close();
});
beforeEach(() => {
  now = Date.parse('2027-02-11T05:00:00Z');
  made += 1;
  room = testRoom(3, { testId: `online-${made}` });
});

const toldBy = ({ text }: TestingAnswer): OnlineRoom => JSON.parse(text).value;
const roomAt = (act: string) => `/api/v1/test-rooms/${room.testId}${act}`;
const open = (of = room, by = coordinator) =>
  ask(app, `POST ${roomAt('/open')}`, { token: by.token, body: { room: of } });
const read = (by = coordinator, at = app) => ask(at, `GET ${roomAt('')}`, { token: by.token });
const close = () => ask(app, `POST ${roomAt('/close')}`, { token: coordinator.token, body: {} });
const opened = async () => toldBy(await open()).path ?? '';

const get = (url: string, at = app) => at.inject({ url, remoteAddress: '10.0.0.9' });
const post = (url: string, payload: string, at = app, type = 'application/json') =>
  at.inject({ method: 'POST', url, payload, headers: { 'content-type': type }, remoteAddress: '10.0.0.9' });
const enter = (path: string, code: string, at = app) =>
  post(`${path}enter`, `code=${code}`, at, 'application/x-www-form-urlencoded');
/** The page of the telephone that enters with this trainee's code. */
const begin = async (path: string, trainee = 0, at = app) => {
  const answer = await enter(path, testCode(trainee), at);
  expect(answer.statusCode).toBe(303);
  return `${path}${answer.headers.location}`;
};
const save = (page: string, number: number, answers: number[][], ends = false, at = app) =>
  post(`${page}/save`, JSON.stringify({ number, answers, switches: [], ends }), at);
const entries = async () =>
  (await store.query('select entry from test_room_entries where test = $1', [room.testId])).length;

test('O10-28: an attempt by telephone comes to the organisation exactly as it was chosen', async () => {
  const path = await opened();
  expect(path).toMatch(/^\/t\/[\w-]{24}\/$/);
  expect((await get(path.slice(0, -1))).headers.location).toBe(path);
  const entrance = await get(path);
  expect(entrance.statusCode).toBe(200);
  expect(entrance.headers['content-security-policy']).toContain("script-src 'sha256-");
  expect(entrance.headers['set-cookie']).toBeUndefined();
  const page = await begin(path);
  const shown = (await get(page)).body;
  expect(shown).toContain('А: 1-сынақ сұрағы');
  for (const inside of ['right', 'wrong1', room.testId, organisation.id]) expect(shown).not.toContain(inside);
  expect((await save(page, 1, [[0, 1]])).json()).toEqual({ left: 40 * 60_000 });
  now += 60_000;
  expect((await save(page, 2, [[1, 0]], true)).statusCode).toBe(200);
  const { attempts, entrants } = toldBy(await read());
  expect(attempts).toMatchObject([
    {
      ...{ enrolmentId: 'i1:t0', variant: 0, answers: { 'сұрақ-А-0': 'wrong1', 'сұрақ-А-1': 'right' } },
      ...{ startedAt: '2027-02-11T05:00:00.000Z', endedAt: '2027-02-11T05:01:00.000Z' },
      events: [{ event: 'opened', address: '10.0.0.9' }, { event: 'sent' }],
    },
  ]);
  expect(entrants.map(({ progress }) => progress)).toEqual(['ended', 'waiting', 'waiting']);
});

test('a dead telephone goes on with the same code on another one, and the one before is told', async () => {
  const path = await opened();
  const first = await begin(path);
  await save(first, 1, [[0, 1]]);
  const second = await begin(path);
  expect((await get(second)).body).toContain('checked');
  expect((await save(first, 2, [[1, 1]])).json()).toEqual({ problem: 'replaced' });
  expect((await save(second, 1, [[1, 2]], true)).statusCode).toBe(200);
  expect(toldBy(await read()).attempts[0]?.answers).toEqual({
    'сұрақ-А-0': 'wrong1',
    'сұрақ-А-1': 'wrong2',
  });
});

test('what is sent twice counts once; after the end nothing counts', async () => {
  const path = await opened();
  const page = await begin(path);
  await save(page, 1, [[0, 1]], true);
  const before = await entries();
  expect((await save(page, 1, [[0, 1]], true)).statusCode).toBe(200);
  const late = await save(page, 2, [[0, 0]]);
  expect([late.statusCode, late.json()]).toEqual([409, { problem: 'ended' }]);
  expect((await enter(path, testCode(0))).statusCode).toBe(409);
  expect(await entries()).toBe(before);
});

test('the time is up by the clock of the server, whatever the telephone says', async () => {
  const path = await opened();
  const page = await begin(path);
  await save(page, 1, [[0, 1]]);
  now += 40 * 60_000 + 16_000;
  expect((await save(page, 2, [[1, 1]])).json()).toEqual({ problem: 'ended' });
  expect(toldBy(await read()).attempts).toMatchObject([
    { endedAt: '2027-02-11T05:40:00.000Z', answers: { 'сұрақ-А-0': 'wrong1' } },
  ]);
});

test('two processes answer one room: no two answers cross, and each knows what the other took', async () => {
  const path = await opened();
  const pages = [await begin(path, 0), await begin(path, 1, other), await begin(path, 2)];
  const all = pages.flatMap((page, trainee) =>
    [app, other].map((at, turn) => save(page, turn + 1, [[turn, trainee]], false, at)),
  );
  // The two of one telephone may come in either order; the later number is never lost.
  for (const answer of await Promise.all(all)) expect(answer.statusCode).toBe(200);
  const numbers = await store.query<{ number: number }>(
    'select number from test_room_entries where test = $1 order by number',
    [room.testId],
  );
  expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, at) => at + 1));
  for (const at of [app, other]) {
    const answered = toldBy(await read(coordinator, at)).entrants.map((one) => one.answered);
    for (const count of answered) expect(count).toBeGreaterThanOrEqual(1);
  }
  expect(toldBy(await read(coordinator, app))).toEqual(toldBy(await read(coordinator, other)));
});

test('a process that dies takes nothing with it that was called saved', async () => {
  const path = await opened();
  const page = await begin(path);
  await save(page, 1, [[0, 2]]);
  const next = await buildServer({ store, now: () => now, logLevel: 'silent' });
  try {
    expect((await get(page, next)).body).toContain('checked');
    expect((await save(page, 2, [[1, 0]], true, next)).statusCode).toBe(200);
    expect(toldBy(await read(coordinator, next)).attempts[0]?.answers).toEqual({
      'сұрақ-А-0': 'wrong2',
      'сұрақ-А-1': 'right',
    });
  } finally {
    await next.close();
  }
});

test('what the database did not keep is not called saved', async () => {
  const path = await opened();
  const page = await begin(path);
  await store.query(
    "alter table test_room_entries add constraint full_disk check (entry not like '%saved%') not valid",
  );
  try {
    expect((await save(page, 1, [[0, 2]])).statusCode).toBe(503);
  } finally {
    await store.query('alter table test_room_entries drop constraint full_disk');
  }
  expect((await get(page)).body).not.toContain(' checked');
  expect((await save(page, 1, [[0, 2]])).statusCode).toBe(200);
  expect((await get(page)).body).toContain(' checked');
});

test('closing ends who still writes; nobody begins after it, and who was there is told', async () => {
  const path = await opened();
  const page = await begin(path);
  await save(page, 1, [[0, 1]]);
  const closed = toldBy(await close());
  expect(closed.path).toBeNull();
  expect(closed.attempts).toMatchObject([{ answers: { 'сұрақ-А-0': 'wrong1' } }]);
  expect((await get(path)).statusCode).toBe(404);
  expect((await enter(path, testCode(1))).statusCode).toBe(404);
  expect((await save(page, 2, [[1, 1]])).statusCode).toBe(409);
  expect((await get(page)).statusCode).toBe(200);
  expect(toldBy(await read()).attempts).toEqual(closed.attempts);
});

test('opened again it has the same address, codes and attempts, and who came late', async () => {
  const path = await opened();
  await save(await begin(path), 1, [[0, 1]], true);
  await close();
  const codes = { code: '99999999' };
  const later = testRoom(4, { testId: room.testId });
  const entrants = later.entrants.map((one, at) =>
    at < 3 ? { ...one, code: `0000000${at}` } : { ...one, ...codes },
  );
  const again = toldBy(await open({ ...later, entrants }));
  expect(again.path).toBe(path);
  expect(again.entrants.map(({ code }) => code)).toEqual([...[0, 1, 2].map(testCode), '99999999']);
  expect(again.attempts).toHaveLength(1);
  expect((await enter(path, '99999999', other)).statusCode).toBe(303);
});

test('another organisation neither sees the room nor changes it; who writes no results opens none', async () => {
  const path = await opened();
  const second = await addTestingOrganisation(store, 'Екінші');
  const stranger = await second.add('coordinator');
  expect(toldBy(await read(stranger))).toBeNull();
  const own = toldBy(await open(testRoom(1, { testId: room.testId }), stranger));
  expect(own.path).not.toBe(path);
  expect(own.entrants).toHaveLength(1);
  expect(toldBy(await read()).entrants).toHaveLength(3);
  const trainer = await organisation.add('trainer');
  for (const answer of [await open(room, trainer), await read(trainer)])
    expect(answer.code).toBe('notAllowed');
});

test('a wrong code is told; of too many from one address none is looked at, while another address goes on', {
  timeout: 60_000,
}, async () => {
  const path = await opened();
  expect((await enter(path, '00000000')).statusCode).toBe(403);
  await Promise.all(Array.from({ length: 500 }, () => enter(path, '00000000')));
  expect((await enter(path, testCode(0))).statusCode).toBe(429);
  const elsewhere = await app.inject({
    ...{ method: 'POST', url: `${path}enter`, payload: `code=${testCode(0)}`, remoteAddress: '10.0.0.10' },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(elsewhere.statusCode).toBe(303);
});

test.each([
  ['no room', '/t/aaaaaaaaaaaaaaaaaaaaaaaa/', 404],
  ['no address of ours', '/t/x/', 404],
  ['a statement of its own', "/t/'%20or%20true%20--/", 404],
])('%s is told as a page, and nothing else', async (_, url, status) => {
  const answer = await get(url);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('text/html');
});

test('what is too long, or no message, is refused and kept nowhere', async () => {
  const path = await opened();
  const page = await begin(path);
  const before = await entries();
  expect((await post(`${page}/save`, 'x'.repeat(20_000))).statusCode).toBe(413);
  expect((await post(`${page}/save`, '{')).statusCode).toBe(400);
  expect((await post(`${page}/save`, '<a/>', app, 'text/xml')).statusCode).toBe(415);
  expect(await entries()).toBe(before);
});
