import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { plainText, type RichText } from '#shared/model/rich-text.ts';
import { newProgramme } from '../features/programmes/list/new-programme.ts';
import { setCurrentUser } from './author.ts';
import { change } from './change/change.ts';
import { database } from './database.ts';
import { createOrganisation, newOrganisation } from './organisation.ts';
import {
  addRow,
  binProgramme,
  createProgramme,
  readRows,
  removeRows,
  sectionId,
  updateProgramme,
  updateRow,
  updateSection,
} from './programmes.ts';
import { canRedo, canUndo, onUndoChange, openUndo, redo, redoLast, undo, undoLast } from './undo.ts';

const organisation = newOrganisation('o1', 'O10');
const term = (id: string) => ({ id, programmeId: 'p1', order: `a${id}`, term: id, definition: '' });
const text = (words: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const storedText = async () => {
  const section = await database.sections.get(sectionId('p1', 'topic'));
  return section && plainText(section.body);
};
const hours = async () => (await database.programmes.get('p1'))?.hours;

beforeEach(async () => {
  await database.delete();
  await database.open();
  setCurrentUser('aigul');
  await createOrganisation(organisation);
  await createProgramme(newProgramme(organisation, 'p1', new Date('2026-01-01')));
});

test('a field that another user changed since stays as it is, the others go back, and the answer says so', async () => {
  const before = await hours();
  await updateProgramme('p1', { hours: 36, year: 2030 });
  setCurrentUser('berik');
  await updateProgramme('p1', { year: 2031 });
  setCurrentUser('aigul');
  expect(await undo('p1')).toMatchObject({ changedSince: true, tookBack: true });
  expect(await database.programmes.get('p1')).toMatchObject({ hours: before, year: 2031 });
});

test('where all was changed since, nothing happens, the answer says so, and the next undo goes on before it', async () => {
  await updateProgramme('p1', { hours: 36 });
  await updateProgramme('p1', { year: 2030 });
  setCurrentUser('berik');
  await updateProgramme('p1', { year: 2031 });
  setCurrentUser('aigul');
  const rows = await database.changes.count();
  expect(await undo('p1')).toMatchObject({ changedSince: true, tookBack: false });
  expect(await database.changes.count()).toBe(rows);
  expect(await undo('p1')).toMatchObject({ changedSince: false, tookBack: true });
  expect(await database.programmes.get('p1')).toMatchObject({ year: 2031 });
  expect(await hours()).not.toBe(36);
});

test('a row that another user wrote in since is not removed by the undo of its making', async () => {
  await addRow('glossaryTerms', term('1'));
  setCurrentUser('berik');
  await updateRow('glossaryTerms', 'p1', '1', { definition: 'түсініктеме' });
  setCurrentUser('aigul');
  expect(await undo('p1')).toMatchObject({ kind: 'create', changedSince: true, tookBack: false });
  expect(await readRows('glossaryTerms', 'p1')).toHaveLength(1);
});

test('each user takes back the own actions only', async () => {
  await updateProgramme('p1', { hours: 36 });
  setCurrentUser('berik');
  expect(await undo('p1')).toBeNull();
  expect(await undoLast()).toBeNull();
  expect(await hours()).toBe(36);
});

test('what a person on another computer did is not taken back here', async () => {
  await updateProgramme('p1', { hours: 36 });
  const last = await database.changes.orderBy('seq').last();
  if (last) await database.changes.put({ ...last, device: 'another' });
  setCurrentUser('aigul');
  expect(await undo('p1')).toBeNull();
});

test('undo of a text keeps what another user wrote in it later', async () => {
  await updateSection('p1', 'topic', text('Бірінші екінші'));
  await updateSection('p1', 'topic', text('Бірінші ескі екінші'));
  setCurrentUser('berik');
  await updateSection('p1', 'topic', text('Бірінші ескі екінші үшінші'));
  setCurrentUser('aigul');
  expect(await undo('p1')).toMatchObject({ table: 'sections', kind: 'text', tookBack: true });
  expect(await storedText()).toBe('Бірінші екінші үшінші');
  expect(await redo('p1')).toMatchObject({ kind: 'text', tookBack: true });
  expect(await storedText()).toBe('Бірінші ескі екінші үшінші');
});

test('the screen knows by itself what can be undone, also of what is written past the undo, as another window does', async () => {
  let told = 0;
  const stop = onUndoChange(() => {
    told += 1;
  });
  const close = openUndo('p1');
  expect(canUndo('p1')).toBe(false);
  await change('p1', [{ table: 'programmes', kind: 'update', id: 'p1', fields: { hours: 36 } }]);
  await expect.poll(() => canUndo('p1')).toBe(true);
  expect(told).toBeGreaterThan(0);
  await undo('p1');
  expect([canUndo('p1'), canRedo('p1')]).toEqual([false, true]);
  close();
  stop();
});

test('inside a programme the way back ends with its making; anywhere, that is taken back too and comes again', async () => {
  await updateProgramme('p1', { hours: 36 });
  await undo('p1');
  expect(await undo('p1')).toBeNull();
  expect(await undoLast()).toMatchObject({ table: 'programmes', recordId: 'p1', kind: 'create' });
  expect(await database.sections.count()).toBe(0);
  expect(await redoLast()).toMatchObject({ table: 'programmes', recordId: 'p1', kind: 'create' });
  expect(await database.sections.count()).toBe(10);
  expect(await redoLast()).toMatchObject({ kind: 'update' });
  expect(await hours()).toBe(36);
});

test('a programme that went into the bin comes out again by undo', async () => {
  await binProgramme('p1', true);
  expect(await undoLast()).toMatchObject({ table: 'programmes', recordId: 'p1', kind: 'update' });
  expect(await database.programmes.get('p1')).toMatchObject({ deletedAt: null });
});

test('what was done anew anywhere ends the way forward anywhere', async () => {
  await createProgramme(newProgramme(organisation, 'p2', new Date('2026-01-01')));
  await updateProgramme('p1', { hours: 36 });
  await undoLast();
  await updateProgramme('p2', { hours: 12 });
  expect(await redoLast()).toBeNull();
  expect(await hours()).not.toBe(36);
});

test('the organisation is never undone: the program cannot stand without it', async () => {
  while (await undoLast());
  expect(await database.organisations.count()).toBe(1);
});

test('the newest of hundreds of actions are known after a restart', async () => {
  for (let step = 1; step <= 330; step += 1) await updateProgramme('p1', { hours: step });
  setCurrentUser('aigul');
  let steps = 0;
  while (await undo('p1')) steps += 1;
  expect(steps).toBeGreaterThanOrEqual(300);
});

test('a removal is told as what it was, with its links gone along', async () => {
  await addRow('glossaryTerms', term('1'));
  await addRow('glossaryTerms', term('2'));
  await removeRows(
    'glossaryTerms',
    'p1',
    ['2'],
    [{ table: 'glossaryTerms', kind: 'update', id: '1', fields: { definition: 'x' } }],
  );
  expect(await undo('p1')).toMatchObject({ kind: 'remove', recordId: '2' });
  expect(await redo('p1')).toMatchObject({ kind: 'remove', recordId: '2' });
});

test('a text that the first version of the program stored as a whole is taken back too', async () => {
  const id = sectionId('p1', 'topic');
  const section = await database.sections.get(id);
  const last = await database.changes.orderBy('seq').last();
  if (!section || !last) throw new Error('nothing stored');
  await database.sections.put({ ...section, body: text('ескі') });
  const { seq: _seq, ...row } = last;
  await database.changes.add({
    ...row,
    ...{ id: 'v1', group: 'v1', table: 'sections', recordId: id, kind: 'update', schemaVersion: 1 },
    before: { body: section.body },
    after: { body: text('ескі') },
  });
  await updateSection('p1', 'topic', text('ескі жаңа'));
  expect(await undo('p1')).toMatchObject({ kind: 'text' });
  expect(await storedText()).toBe('ескі');
  expect(await undo('p1')).toMatchObject({ kind: 'update', table: 'sections' });
  expect(await storedText()).toBe('');
});
