import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { change } from '#renderer/data/change/change.ts';
import { deviceOf } from '#renderer/data/change/device.ts';
import { beginSync } from '#renderer/data/change/join.ts';
import { type Database, database, openDatabase } from '#renderer/data/database.ts';
import { answerRemark } from '#renderer/data/development/remarks.ts';
import { chooseSide } from '#renderer/data/sync/decide/decide.ts';
import { syncOnce } from '#renderer/data/sync/sync-once.ts';
import type { Remark } from '#shared/model/development/remark.ts';
import { directTransport, newServer } from './sim-server.ts';

const remark: Remark = {
  ...{ id: 'r1', developmentId: 'p1:1', source: 'page', sourceNote: '', author: 'Айнұр Сейітова' },
  ...{ affiliation: '', receivedOn: '2026-03-02', kind: 'remark', section: null, text: 'Сағат аз.' },
  ...{ hidden: false, decision: null, answer: '', changedSection: null, answeredOn: null },
};

let other: Database;
let meet: () => Promise<void>;

beforeEach(async () => {
  await database.delete();
  await database.open();
  const server = await newServer();
  other = openDatabase(crypto.randomUUID());
  const syncs: (() => ReturnType<typeof syncOnce>)[] = [];
  for (const db of [database, other]) {
    await beginSync(db);
    const session = await server.addDevice(await deviceOf(db), 'methodologist');
    const transport = directTransport(server, { session });
    syncs.push(() => syncOnce(db, transport));
  }
  meet = async () => {
    for (const sync of [...syncs, ...syncs]) expect(await sync()).toMatchObject({ ok: true });
  };
  await change('p1', [{ table: 'remarks', kind: 'create', record: remark }]);
  await meet();
});

/** The second computer answers on another day. */
const answerThere = (fields: Partial<Remark>) =>
  change('p1', [{ table: 'remarks', kind: 'update', id: 'r1', fields }], { db: other });

const both = async () => {
  const [here, there] = [await database.remarks.get('r1'), await other.remarks.get('r1')];
  expect(here).toEqual(there);
  return here;
};

test('O10-9: two people answer one remark without a connection: both answers are kept until a person chooses', async () => {
  await answerRemark('p1', 'r1', { decision: 'refused', answer: 'Нормаға сай.' });
  await answerThere({
    ...{ decision: 'takenIntoAccount', answer: 'Екі сағат қосылды.', changedSection: 'structure' },
    answeredOn: '2026-03-05',
  });
  await meet();
  await both();
  for (const db of [database, other]) {
    const conflicts = await db.conflicts.toArray();
    const values = (field: string) =>
      conflicts.find((one) => one.field === field)?.sides.map(({ value }) => value);
    expect(values('decision')).toEqual(['refused', 'takenIntoAccount']);
    expect(values('answer')).toEqual(['Нормаға сай.', 'Екі сағат қосылды.']);
  }
  for (const conflict of await database.conflicts.toArray()) {
    const [side] = conflict.sides;
    if (side && conflict.field !== 'answeredOn') expect(await chooseSide(conflict, side)).toBe(true);
  }
  await meet();
  expect(await both()).toMatchObject({ decision: 'refused', answer: 'Нормаға сай.' });
  expect(await database.conflicts.count()).toBe(0);
});

test('O10-9: one hides a remark while the other answers it: both stand, and there is nothing to choose', async () => {
  await answerRemark('p1', 'r1', { decision: 'refused', answer: 'Нормаға сай.' });
  await answerThere({ hidden: true });
  await meet();
  expect(await both()).toMatchObject({ hidden: true, decision: 'refused' });
  expect(await database.conflicts.count()).toBe(0);
});
