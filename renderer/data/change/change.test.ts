import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { sectionKeys } from '#shared/model/programme.ts';
import { database } from '../database.ts';
import { createOrganisation, newOrganisation } from '../organisation.ts';
import {
  addRow,
  createProgramme,
  orderAfter,
  readProgrammeContent,
  readRows,
  removeRows,
  updateProgramme,
  updateRow,
} from '../programmes.ts';
import { testProgramme } from '../testing-programme.ts';
import { canRedo, canUndo, redo, undo } from '../undo.ts';
import { change } from './change.ts';

const programme = testProgramme('p1');
const term = (id: string, order: string) => ({ id, programmeId: 'p1', order, term: id, definition: '' });

beforeEach(async () => {
  await database.delete();
  await database.open();
  await createOrganisation(newOrganisation('o1', 'O10'));
  await createProgramme(programme);
});

const log = () => database.changes.orderBy('seq').toArray();

test('O10-7: a new programme has the ten sections in their order', async () => {
  const content = await readProgrammeContent('p1');
  expect(content?.sections.map((section) => section.key)).toEqual([...sectionKeys]);
});

test('a change writes the record and its row in the log, with old and new values of only what differs', async () => {
  await updateProgramme('p1', { hours: 72, year: 2026 });
  expect((await database.programmes.get('p1'))?.hours).toBe(72);
  const row = (await log()).at(-1);
  expect(row).toMatchObject({
    table: 'programmes',
    recordId: 'p1',
    before: { hours: 80 },
    after: { hours: 72 },
  });
});

test('a change moves the day of the last change on, for the list of programmes', async () => {
  await updateProgramme('p1', { hours: 72 });
  const changedAt = (await database.programmes.get('p1'))?.changedAt ?? '';
  expect(changedAt > programme.changedAt).toBe(true);
});

test('what differs in nothing is not written to the log', async () => {
  const before = (await log()).length;
  await updateProgramme('p1', { hours: 80 });
  expect((await log()).length).toBe(before);
});

test('when one edit of an action is refused, nothing of the action is written', async () => {
  const before = await log();
  const action = change('p1', [
    { table: 'programmes', kind: 'update', id: 'p1', fields: { hours: 72 } },
    { table: 'programmes', kind: 'update', id: 'p1', fields: { hours: -1 } },
  ]);
  await expect(action).rejects.toThrow();
  expect((await database.programmes.get('p1'))?.hours).toBe(80);
  expect(await log()).toEqual(before);
});

test('an edit of a record that does not exist is refused', async () => {
  await expect(updateRow('aims', 'p1', 'nobody', { text: 'x' })).rejects.toThrow('nobody');
});

test('undo takes a whole action back and redo brings it again, and both stand in the log', async () => {
  await addRow('glossaryTerms', term('t1', 'a0'));
  await addRow('glossaryTerms', term('t2', 'a1'));
  await removeRows('glossaryTerms', 'p1', ['t1', 't2']);
  expect(await readRows('glossaryTerms', 'p1')).toEqual([]);

  expect(await undo('p1')).toMatchObject({ kind: 'remove', tookBack: true });
  expect((await readRows('glossaryTerms', 'p1')).map((row) => row.id)).toEqual(['t1', 't2']);
  expect(canRedo('p1')).toBe(true);

  expect(await redo('p1')).toMatchObject({ kind: 'remove', changedSince: false });
  expect(await readRows('glossaryTerms', 'p1')).toEqual([]);
  expect((await log()).filter((row) => row.undoes !== null).length).toBe(4);
});

test('a new action after undo ends the way forward', async () => {
  await updateProgramme('p1', { hours: 72 });
  await undo('p1');
  await updateProgramme('p1', { hours: 36 });
  expect(canRedo('p1')).toBe(false);
  expect(canUndo('p1')).toBe(true);
});

test('undo of one programme leaves another alone', async () => {
  await createProgramme({ ...programme, id: 'p2' });
  await updateProgramme('p2', { hours: 10 });
  await updateProgramme('p1', { hours: 20 });
  await undo('p1');
  expect((await database.programmes.get('p2'))?.hours).toBe(10);
  expect((await database.programmes.get('p1'))?.hours).toBe(80);
});

test('a row put between two others sorts between them', async () => {
  const rows = [term('t1', 'a0'), term('t2', 'a1')];
  const between = orderAfter(rows, 0);
  expect('a0' < between && between < 'a1').toBe(true);
});
