import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { change } from '#renderer/data/change/change.ts';
import { deviceOf } from '#renderer/data/change/device.ts';
import { beginSync } from '#renderer/data/change/join.ts';
import { type Database, openDatabase } from '#renderer/data/database.ts';
import { syncOnce } from '#renderer/data/sync/sync-once.ts';
import type { SyncTransport } from '#renderer/data/sync/transport.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import { failure } from '#shared/model/problem.ts';
import { directTransport, newServer } from './sim-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const programmes = Array.from({ length: 12 }, (_, index) => `p${String(index).padStart(2, '0')}`);

async function computer(server: Awaited<ReturnType<typeof newServer>>) {
  const db = openDatabase(crypto.randomUUID());
  await beginSync(db);
  const signedIn = { session: await server.addDevice(await deviceOf(db), 'administrator') };
  return { db, transport: directTransport(server, signedIn) };
}

/** The connection is cut at the n-th message: before it came, or after it was done and before the answer came back. */
function cutAt(transport: SyncTransport, at: number, answered: boolean): SyncTransport {
  let messages = 0;
  const through =
    <Request, Answer>(ask: (request: Request) => Promise<Answer>) =>
    async (request: Request) => {
      messages += 1;
      if (messages < at) return ask(request);
      if (answered && messages === at) await ask(request);
      return failure('serverAway');
    };
  return {
    ...transport,
    push: through(transport.push),
    pull: through(transport.pull),
    records: through(transport.records),
  };
}

/** Notes how many changes each message carries. */
function counted(transport: SyncTransport) {
  const [pushed, pulled]: [number[], number[]] = [[], []];
  const counting: SyncTransport = {
    ...transport,
    async push(request) {
      pushed.push(request.changes.length);
      return transport.push(request);
    },
    async pull(request) {
      const answer = await transport.pull(request);
      if (answer.ok) pulled.push(answer.value.changes.length);
      return answer;
    },
  };
  return { transport: counting, pushed, pulled };
}

const create = (db: Database, id: string) =>
  change(id, [{ table: 'programmes', kind: 'create', record: testProgramme(id) }], { db });
const idsOf = async (db: Database) => (await db.programmes.toArray()).map(({ id }) => id).sort();

test('sending goes on behind the last batch that was answered', async () => {
  const server = await newServer();
  const { db, transport } = await computer(server);
  for (const id of programmes) await create(db, id);
  const first = counted(cutAt(transport, 3, false));
  expect(await syncOnce(db, first.transport, { batch: 4 })).toEqual(failure('serverAway'));
  expect(first.pushed).toEqual([4, 4, 4]);
  const second = counted(transport);
  expect((await syncOnce(db, second.transport, { batch: 2 })).ok).toBe(true);
  // Four were left, in the smaller messages of a connection that was cut.
  expect(second.pushed).toEqual([2, 2]);
});

test('a batch whose answer was lost is sent once more and counts once', async () => {
  const server = await newServer();
  const [a, b] = [await computer(server), await computer(server)];
  for (const id of programmes) await create(a.db, id);
  expect(await syncOnce(a.db, cutAt(a.transport, 2, true), { batch: 4 })).toEqual(failure('serverAway'));
  const again = counted(a.transport);
  expect((await syncOnce(a.db, again.transport, { batch: 4 })).ok).toBe(true);
  expect(again.pushed).toEqual([4, 4]);
  await syncOnce(b.db, b.transport);
  expect(await idsOf(b.db)).toEqual(programmes);
  const log = await server.store.inOrganisation(server.organisation, (sql) =>
    sql.query('select 1 from changes'),
  );
  expect(log).toHaveLength(programmes.length);
});

test('receiving goes on behind the last batch that was written', async () => {
  const server = await newServer();
  const [a, b] = [await computer(server), await computer(server)];
  await syncOnce(b.db, b.transport);
  await create(b.db, 'own');
  await syncOnce(b.db, b.transport);
  for (const id of programmes) await create(a.db, id);
  await syncOnce(a.db, a.transport);
  const cut = counted(cutAt(b.transport, 3, false));
  expect(await syncOnce(b.db, cut.transport, { batch: 5 })).toEqual(failure('serverAway'));
  const have = await b.db.programmes.count();
  expect(have).toBe(11);
  const rest = counted(b.transport);
  expect((await syncOnce(b.db, rest.transport, { batch: 5 })).ok).toBe(true);
  expect(rest.pulled.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(await idsOf(b.db)).toEqual(['own', ...programmes].sort());
});
