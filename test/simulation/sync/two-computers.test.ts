import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { change } from '#renderer/data/change/change.ts';
import { deviceOf } from '#renderer/data/change/device.ts';
import { beginSync } from '#renderer/data/change/join.ts';
import { openDatabase } from '#renderer/data/database.ts';
import { syncOnce } from '#renderer/data/sync/sync-once.ts';
import { testProgramme } from '#renderer/data/testing-programme.ts';
import { directTransport, newServer, type SimServer } from './sim-server.ts';

async function computer(server: SimServer) {
  const db = openDatabase(crypto.randomUUID());
  await beginSync(db);
  const signedIn = { session: await server.addDevice(await deviceOf(db), 'administrator') };
  const transport = directTransport(server, signedIn);
  return { db, sync: () => syncOnce(db, transport) };
}

test('what one computer wrote stands on the other, and the same field that both wrote is a conflict with both values', async () => {
  const server = await newServer();
  const [a, b] = [await computer(server), await computer(server)];
  await change('p', [{ table: 'programmes', kind: 'create', record: testProgramme('p') }], { db: a.db });
  expect(await a.sync()).toEqual({ ok: true, value: 'administrator' });
  expect(await b.sync()).toEqual({ ok: true, value: 'administrator' });
  expect(await b.db.programmes.toArray()).toEqual(await a.db.programmes.toArray());

  const write = (one: typeof a, fields: { authors?: string; hours?: number }) =>
    change('p', [{ table: 'programmes', kind: 'update', id: 'p', fields }], { db: one.db });
  await write(a, { authors: 'Бірінші' });
  await write(b, { authors: 'Екінші', hours: 72 });
  await a.sync();
  await b.sync();
  await a.sync();
  for (const one of [a, b]) {
    expect(await one.db.programmes.get('p')).toMatchObject({ authors: 'Екінші', hours: 72 });
    expect(await one.db.conflicts.toArray()).toMatchObject([
      { field: 'authors', sides: [{ value: 'Бірінші' }, { value: 'Екінші' }] },
    ]);
  }
  await change(
    'p',
    [{ table: 'programmes', kind: 'update', id: 'p', fields: { authors: 'Бірінші' }, decides: true }],
    { db: a.db },
  );
  await a.sync();
  await b.sync();
  for (const one of [a, b]) {
    expect(await one.db.programmes.get('p')).toMatchObject({ authors: 'Бірінші' });
    expect(await one.db.conflicts.count()).toBe(0);
  }
}, 60_000);
