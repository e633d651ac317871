import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { change, type Edit } from '#renderer/data/change/change.ts';
import { deviceOf } from '#renderer/data/change/device.ts';
import { enterOrganisation } from '#renderer/data/change/enter-organisation.ts';
import { leaveOrganisation } from '#renderer/data/change/leave.ts';
import { addBlock, readNumbers } from '#renderer/data/change/numbers-here.ts';
import { writeMeta } from '#renderer/data/change/replay.ts';
import { syncPlaceOf } from '#renderer/data/change/sync-place.ts';
import { openDatabase } from '#renderer/data/database.ts';
import { sectionOf } from '#renderer/data/store/testing-store.ts';
import { syncOnce } from '#renderer/data/sync/sync-once.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import { tableNames } from '#shared/model/records.ts';
import { type SimClient, wordsOf, writeWord } from './sim-client.ts';
import { directTransport, newServer, type SimServer } from './sim-server.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A computer that goes from server to server. */
async function computer() {
  const db = openDatabase(crypto.randomUUID());
  let transport = directTransport(await newServer(), {
    session: { organisation: '', account: 'a', role: 'administrator', device: '' },
  });
  return {
    db,
    async enter(server: SimServer) {
      const signedIn = { session: await server.addDevice(await deviceOf(db), 'administrator') };
      transport = directTransport(server, signedIn);
      await enterOrganisation(db, server.organisation);
    },
    leave: (elsewhere: string[] = []) => leaveOrganisation(db, elsewhere),
    sync: () => syncOnce(db, transport),
  };
}
type Computer = Awaited<ReturnType<typeof computer>>;

const act = (one: Computer, ...edits: Edit[]) => change('p', edits, { db: one.db });
const write = (one: Computer, fields: { authors?: string; hours?: number }) =>
  act(one, { table: 'programmes', kind: 'update', id: 'p', fields });
const word = (one: Computer, text: string) => writeWord({ db: one.db } as SimClient, 'p', 'p/topic', text);
const begin = (one: Computer) =>
  act(
    one,
    { table: 'programmes', kind: 'create', record: testProgramme('p') },
    { table: 'sections', kind: 'create', record: sectionOf('p') },
  );

/** `changedAt` follows from the order in which each computer came to know of the changes. */
async function recordsOf({ db }: Computer): Promise<Record<string, unknown[]>> {
  const all = await Promise.all(
    tableNames.map(
      async (name) =>
        [name, (await db.table(name).toArray()).map(({ changedAt: _, ...record }) => record)] as const,
    ),
  );
  return Object.fromEntries(all.filter(([, records]) => records.length > 0));
}

const went = { ok: true, value: 'administrator' };
const logLength = async ({ store, organisation }: SimServer) =>
  (await store.inOrganisation(organisation, (sql) => sql.query('select 1 from changes'))).length;
const idsInLog = async ({ store, organisation }: SimServer) =>
  (
    await store.inOrganisation(organisation, (sql) =>
      sql.query<{ id: string }>('select change_id as id from changes'),
    )
  ).map(({ id }) => id);

/** Two computers on one server, with edits of both and words of both in one text. */
async function twoOnOneServer() {
  const server = await newServer();
  const [a, b] = [await computer(), await computer()];
  await begin(a);
  await a.enter(server);
  await a.sync();
  await b.enter(server);
  await b.sync();
  await write(b, { authors: 'Екінші' });
  await word(b, 'сөз1');
  await b.sync();
  await a.sync();
  await word(a, 'сөз2');
  await a.sync();
  await b.sync();
  return { server, a, b };
}

test('a computer that left keeps all, works alone, and goes on where it was when it joins the same server again', async () => {
  const { server, a, b } = await twoOnOneServer();
  const before = await recordsOf(b);
  await b.leave();
  expect(await syncPlaceOf(b.db)).toBeNull();
  expect(await recordsOf(b)).toEqual(before);
  await write(b, { hours: 48 });
  await word(b, 'сөз3');
  await write(a, { authors: 'Бірінші' });
  await a.sync();
  const length = await logLength(server);

  await b.enter(server);
  expect(await b.sync()).toEqual(went);
  await a.sync();
  // Only what was made alone is new on the server, and it is known what its author had seen: nothing is in conflict.
  expect(await logLength(server)).toBe(length + 2);
  expect(new Set(await idsInLog(server)).size).toBe(length + 2);
  expect(await recordsOf(a)).toEqual(await recordsOf(b));
  expect(await b.db.programmes.get('p')).toMatchObject({ authors: 'Бірінші', hours: 48 });
  expect(wordsOf((await a.db.sections.get('p/topic'))?.body)).toEqual(['сөз1', 'сөз2', 'сөз3']);
  expect(await b.db.conflicts.count()).toBe(0);
});

test('what waited when the computer left is sent when it joins again, and an open conflict is still there', async () => {
  const { server, a, b } = await twoOnOneServer();
  await write(a, { hours: 60 });
  await write(b, { hours: 72 });
  await a.sync();
  await b.sync();
  expect(await b.db.conflicts.count()).toBe(1);
  await write(b, { authors: 'Жіберілмеген' });
  await b.leave();
  await b.leave();
  await b.enter(server);
  await b.sync();
  await a.sync();
  for (const one of [a, b]) {
    expect(await one.db.programmes.get('p')).toMatchObject({ authors: 'Жіберілмеген' });
    expect(await one.db.conflicts.count()).toBe(1);
  }
});

test('another server that is empty gets all: own data, that of others, and what came without rows', async () => {
  const { a, b } = await twoOnOneServer();
  const before = await recordsOf(b);
  // It took the programme from the server: its own log does not say that anybody made it.
  expect(
    (await b.db.changes.toArray()).some(({ kind, table }) => kind === 'create' && table === 'programmes'),
  ).toBe(false);
  await b.leave();
  await write(b, { hours: 48 });
  await word(b, 'сөз3');

  const second = await newServer();
  await b.enter(second);
  expect(await b.sync()).toEqual(went);
  expect(await b.db.refusals.count()).toBe(0);
  const after = await recordsOf(b);
  expect(after).toEqual({ ...before, programmes: after.programmes, sections: after.sections });
  const c = await computer();
  await c.enter(second);
  await c.sync();
  expect(await recordsOf(c)).toEqual(after);
  expect(await c.db.programmes.get('p')).toMatchObject({ authors: 'Екінші', hours: 48 });
  expect(wordsOf((await c.db.sections.get('p/topic'))?.body)).toEqual(['сөз1', 'сөз2', 'сөз3']);

  // From now on they are like any two computers, also in the text, which began anew.
  await word(c, 'сөз4');
  await write(b, { hours: 50 });
  for (const one of [c, b, c]) expect(await one.sync()).toEqual(went);
  expect(await recordsOf(c)).toEqual(await recordsOf(b));
  expect(wordsOf((await b.db.sections.get('p/topic'))?.body)).toContain('сөз4');
  // The first server knows nothing of it.
  await a.sync();
  expect(await a.db.programmes.get('p')).not.toMatchObject({ hours: 48 });
});

test('after a move the log of the time before is never sent to the new server, also where all is sent again', async () => {
  const { b } = await twoOnOneServer();
  await b.leave();
  const old = new Set((await b.db.changes.toArray()).map(({ id }) => id));
  const second = await newServer();
  await b.enter(second);
  await b.sync();
  await second.store.inOrganisation(second.organisation, async (sql) => {
    for (const table of ['changes', 'records', 'conflicts', 'refused'])
      await sql.query(`delete from ${table}`);
    await sql.query('update organisations set last_seq = 0');
    await sql.query('update devices set chain = null');
  });
  const before = await recordsOf(b);
  expect(await b.sync()).toEqual(went);
  expect(await recordsOf(b)).toEqual(before);
  expect((await idsInLog(second)).filter((id) => old.has(id))).toEqual([]);
  expect(await b.db.refusals.count()).toBe(0);
});

test('numbers that the first server leased are not given after a move; the highest one stays known', async () => {
  const { b } = await twoOnOneServer();
  const device = await deviceOf(b.db);
  await addBlock(b.db, {
    ...{ kind: 'orders', year: 2026, first: 41, next: 41, last: 60, device },
    ...{ mark: null, open: [], returned: [], alone: false },
  });
  await b.leave();
  expect((await readNumbers(b.db)).blocks).toHaveLength(1);
  await b.enter(await newServer());
  expect(await readNumbers(b.db)).toEqual({ blocks: [], highest: { 'orders 2026': 60 } });
});

test('data that came back from a backup is sent by what the server lacks of it, and nothing is doubled', async () => {
  const { server, a, b } = await twoOnOneServer();
  await write(b, { hours: 99 });
  // As a restore does it: no place of the server, no name of the computer.
  for (const key of ['device', 'syncPlace'] as const) await writeMeta(b.db, key, null);
  const restored = openDatabase(b.db.name);
  b.db.close();
  const c = { ...(await computer()), db: restored };
  const signedIn = { session: await server.addDevice(await deviceOf(restored), 'administrator') };
  await enterOrganisation(restored, server.organisation);
  const length = await logLength(server);
  expect(await syncOnce(restored, directTransport(server, signedIn))).toEqual(went);
  await a.sync();
  expect(await logLength(server)).toBe(length + 1);
  expect(await recordsOf(c)).toEqual(await recordsOf(a));
  expect(await a.db.programmes.get('p')).toMatchObject({ hours: 99 });
});

test('a computer that was never on a server sends what a backup brought it', async () => {
  const a = await computer();
  await begin(a);
  await writeMeta(a.db, 'device', null);
  const db = openDatabase(a.db.name);
  a.db.close();
  await change('p', [{ table: 'programmes', kind: 'update', id: 'p', fields: { hours: 36 } }], { db });
  const server = await newServer();
  const signedIn = { session: await server.addDevice(await deviceOf(db), 'administrator') };
  await enterOrganisation(db, server.organisation);
  expect(await syncOnce(db, directTransport(server, signedIn))).toEqual(went);
  expect(await db.programmes.get('p')).toMatchObject({ hours: 36 });
  const b = await computer();
  await b.enter(server);
  await b.sync();
  expect(await b.db.programmes.get('p')).toMatchObject({ hours: 36 });
});
