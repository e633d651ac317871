import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { change } from '#renderer/data/change/change.ts';
import { deviceOf } from '#renderer/data/change/device.ts';
import { dismissRefusal } from '#renderer/data/change/dismiss-refusal.ts';
import { beginSync, startOver } from '#renderer/data/change/join.ts';
import { type Database, database, openDatabase } from '#renderer/data/database.ts';
import { chooseSide, keepRecord, removeRecord } from '#renderer/data/sync/decide/decide.ts';
import { countRefusals } from '#renderer/data/sync/decide/refusals.ts';
import { syncOnce } from '#renderer/data/sync/sync-once.ts';
import { undo } from '#renderer/data/undo.ts';
import { type Person, personNameKey } from '#shared/model/person.ts';
import type { Conflict } from '#shared/sync/conflict.ts';
import type { PushSession } from '../../../server/changes/push-session.ts';
import { directTransport, newServer } from './sim-server.ts';

const named = (lastName: string): Person => {
  const person = {
    ...{ id: 'p1', lastName, firstName: 'Айдана', middleName: '', birthDate: '' },
    ...{ iin: '', iinHash: '', phone: '', bankAccount: '', employer: '', position: '' },
    ...{ createdAt: '2026-11-23T00:00:00.000Z', deletedAt: null, nameKey: '' },
  };
  return { ...person, nameKey: personNameKey(person) };
};
const rename = (db: Database, lastName: string) => {
  const { nameKey } = named(lastName);
  return change('p1', [{ table: 'people', kind: 'update', id: 'p1', fields: { lastName, nameKey } }], { db });
};
const remove = (db: Database) => change('p1', [{ table: 'people', kind: 'remove', id: 'p1' }], { db });

let other: Database;
let here: { session: PushSession };
let meet: () => Promise<void>;

beforeEach(async () => {
  await database.delete();
  await database.open();
  const server = await newServer();
  other = openDatabase(crypto.randomUUID());
  const syncs: (() => ReturnType<typeof syncOnce>)[] = [];
  for (const db of [database, other]) {
    await beginSync(db);
    const signedIn = { session: await server.addDevice(await deviceOf(db), 'administrator') };
    if (db === database) here = signedIn;
    const transport = directTransport(server, signedIn);
    syncs.push(() => syncOnce(db, transport));
  }
  meet = async () => {
    for (const sync of [...syncs, ...syncs]) expect(await sync()).toMatchObject({ ok: true });
  };
  await change('p1', [{ table: 'people', kind: 'create', record: named('Бірінші') }]);
  await meet();
});

/** The only conflict of that field, the same on both computers. */
async function conflictOf(field: string): Promise<Conflict> {
  const [here, there] = await Promise.all(
    [database, other].map((db) => db.conflicts.filter((one) => one.field === field).toArray()),
  );
  expect(here).toEqual(there);
  expect(here).toHaveLength(1);
  return here?.[0] as Conflict;
}

async function expectBoth(person: Partial<Person> | undefined): Promise<void> {
  for (const db of [database, other]) {
    const stored = await db.people.get('p1');
    if (person === undefined) expect(stored).toBeUndefined();
    else expect(stored).toMatchObject(person);
    expect(await db.conflicts.toArray()).toEqual([]);
  }
}

test.each([0, 1])('value %i of two is chosen, and what follows from it goes along', async (chosen) => {
  await rename(database, 'Екінші');
  await rename(other, 'Үшінші');
  await meet();
  const conflict = await conflictOf('lastName');
  const side = conflict.sides[chosen];
  if (!side) throw new Error('No such side');
  expect(await chooseSide(conflict, side)).toBe(true);
  await meet();
  const lastName = chosen === 0 ? 'Екінші' : 'Үшінші';
  await expectBoth({ lastName, nameKey: named(lastName).nameKey });
});

test('a record that one removed and the other edited stays where a person says so', async () => {
  await rename(database, 'Екінші');
  await remove(other);
  await meet();
  expect(await keepRecord(await conflictOf('*'))).toBe(true);
  await meet();
  await expectBoth({ lastName: 'Екінші' });
});

test('a record that one removed and the other edited goes where a person says so', async () => {
  await remove(database);
  await rename(other, 'Екінші');
  await meet();
  expect(await removeRecord(await conflictOf('*'))).toBe(true);
  await meet();
  await expectBoth(undefined);
});

test('a choice can be taken back before it is sent', async () => {
  await rename(database, 'Екінші');
  await rename(other, 'Үшінші');
  await meet();
  const conflict = await conflictOf('lastName');
  const standing = (await database.people.get('p1'))?.lastName;
  const side = conflict.sides.find(({ value }) => value !== standing);
  if (!side) throw new Error('No other side');
  await chooseSide(conflict, side);
  expect((await database.people.get('p1'))?.lastName).toBe(side.value);
  await undo('p1');
  expect((await database.people.get('p1'))?.lastName).toBe(standing);
});

test('a refusal that was taken off the list does not come back, and its changes do not count as waiting', async () => {
  here.session = { ...here.session, role: 'viewer' };
  await rename(database, 'Екінші');
  await meet();
  await expectBoth({ lastName: 'Бірінші' });
  const [refusal] = await database.refusals.toArray();
  expect(await countRefusals()).toBe(1);
  await dismissRefusal(refusal?.group ?? '');
  expect(await countRefusals()).toBe(0);
  // All is sent once more, and answered as before.
  await startOver(database, 0);
  await rename(other, 'Үшінші');
  await meet();
  expect(await countRefusals()).toBe(0);
  await expectBoth({ lastName: 'Үшінші' });
});
