import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { plainText, type RichText } from '#shared/model/rich-text.ts';
import { newProgramme } from '../features/programmes/list/new-programme.ts';
import { setCurrentUser } from './author.ts';
import { change } from './change/change.ts';
import { database } from './database.ts';
import { recordHistory, restoreRecord, restoreText, scopeHistory, textAt, textVersions } from './history.ts';
import { newOrganisation } from './organisation.ts';
import {
  addRow,
  createProgramme,
  removeRows,
  sectionId,
  updateProgramme,
  updateRow,
  updateSection,
} from './programmes.ts';
import { undo } from './undo.ts';

const id = sectionId('p1', 'topic');
const text = (words: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});
const storedText = async () => {
  const section = await database.sections.get(id);
  return section && plainText(section.body);
};
const term = { id: 't1', programmeId: 'p1', order: 'a0', term: 'ереже', definition: '' };
const newestSeq = async () => (await database.changes.orderBy('seq').last())?.seq ?? 0;

beforeEach(async () => {
  vi.useRealTimers();
  await database.delete();
  await database.open();
  setCurrentUser(null);
  const createdAt = '2026-01-01T00:00:00.000Z';
  const user = { id: 'u1', name: 'Айгүл Сәрсен', role: 'methodologist' as const, createdAt, deletedAt: null };
  await change('users', [{ table: 'users', kind: 'create', record: user }]);
  setCurrentUser('u1');
  await createProgramme(newProgramme(newOrganisation('o1', 'O10'), 'p1', new Date('2026-01-01')));
});

test('the history of a record says who changed what, from what to what, the newest first', async () => {
  await addRow('glossaryTerms', term);
  await updateRow('glossaryTerms', 'p1', 't1', { definition: 'құжат' });
  await removeRows('glossaryTerms', 'p1', ['t1']);
  const rows = await recordHistory('t1', { limit: 10 });
  expect(rows.map(({ kind }) => kind)).toEqual(['remove', 'update', 'create']);
  expect(rows[1]).toMatchObject({
    user: { id: 'u1', name: 'Айгүл Сәрсен' },
    fields: [{ field: 'definition', from: '', to: 'құжат' }],
    undoes: false,
  });
  expect(rows[2]?.fields).toContainEqual({ field: 'term', from: null, to: 'ереже' });
});

test('a history is read page by page, without a gap and without anything twice', async () => {
  for (let hours = 1; hours <= 25; hours += 1) await updateProgramme('p1', { hours });
  const seqs: number[] = [];
  for (;;) {
    const rows = await scopeHistory('p1', { before: seqs.at(-1), limit: 7 });
    if (rows.length === 0) break;
    seqs.push(...rows.map(({ seq }) => seq));
  }
  expect(seqs).toHaveLength(36);
  expect(new Set(seqs).size).toBe(36);
  expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
});

test('versions of a text part where another user writes and after a long pause', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T10:00:00Z') });
  await updateSection('p1', 'topic', text('бір'));
  vi.setSystemTime(new Date('2026-03-01T10:03:00Z'));
  await updateSection('p1', 'topic', text('бір екі'));
  vi.setSystemTime(new Date('2026-03-01T10:20:00Z'));
  await updateSection('p1', 'topic', text('бір екі үш'));
  setCurrentUser('u2');
  await updateSection('p1', 'topic', text('бір екі үш төрт'));
  const versions = await textVersions(id, { limit: 10 });
  expect(versions.map(({ changes, user }) => [changes, user?.id])).toEqual([
    [1, 'u2'],
    [1, 'u1'],
    [2, 'u1'],
    [1, 'u1'],
  ]);
  const texts = await Promise.all(versions.map(({ seq }) => textAt(id, seq)));
  expect(texts.map((body) => body && plainText(body))).toEqual([
    'бір екі үш төрт',
    'бір екі үш',
    'бір екі',
    '',
  ]);
  expect(versions[2]).toMatchObject({ since: '2026-03-01T10:00:00.000Z', until: '2026-03-01T10:03:00.000Z' });
  const [, , third] = versions;
  const earlier = await textVersions(id, { before: third?.from, limit: 10 });
  expect(earlier).toEqual(versions.slice(3));
  expect(await textVersions(id, { limit: 2 })).toEqual(versions.slice(0, 2));
});

test('the text that came with its programme is a version by itself, however soon it was changed', async () => {
  await updateSection('p1', 'topic', text('бірден жазылған'));
  const versions = await textVersions(id);
  const texts = await Promise.all(versions.map(({ seq }) => textAt(id, seq)));
  expect(texts.map((body) => body && plainText(body))).toEqual(['бірден жазылған', '']);
});

test('an older text comes back as a new change, which can be undone', async () => {
  await updateSection('p1', 'topic', text('ескі мәтін'));
  const then = await newestSeq();
  await updateSection('p1', 'topic', text('жаңа'));
  const rows = await database.changes.count();
  expect(await restoreText(id, then)).not.toBeNull();
  expect(await storedText()).toBe('ескі мәтін');
  expect(await database.changes.count()).toBe(rows + 1);
  await undo('p1');
  expect(await storedText()).toBe('жаңа');
});

test('an older version of a record comes back, and a removed one too', async () => {
  await addRow('glossaryTerms', term);
  const made = await newestSeq();
  await updateRow('glossaryTerms', 'p1', 't1', { definition: 'құжат', term: 'Ереже' });
  const changed = await newestSeq();
  await restoreRecord('t1', made);
  expect(await database.glossaryTerms.get('t1')).toEqual(term);
  await removeRows('glossaryTerms', 'p1', ['t1']);
  await restoreRecord('t1', changed);
  expect(await database.glossaryTerms.get('t1')).toEqual({ ...term, definition: 'құжат', term: 'Ереже' });
  await undo('p1');
  expect(await database.glossaryTerms.get('t1')).toBeUndefined();
});

test('there is nothing to bring back from before a record was made', async () => {
  const before = await newestSeq();
  await addRow('glossaryTerms', term);
  expect(await restoreRecord('t1', before)).toBeNull();
  expect(await database.glossaryTerms.get('t1')).toEqual(term);
});

test('texts that the first version of the program stored as a whole are part of the history', async () => {
  const last = await database.changes.orderBy('seq').last();
  const section = await database.sections.get(id);
  if (!last || !section) throw new Error('nothing stored');
  const { seq: _seq, ...row } = last;
  for (const words of ['бірінші', 'екінші']) {
    const fields = { before: { body: section.body }, after: { body: text(words) } };
    const names = {
      id: words,
      group: words,
      table: 'sections' as const,
      recordId: id,
      kind: 'update' as const,
    };
    await database.changes.add({ ...row, ...names, ...fields, schemaVersion: 1 });
  }
  await database.sections.put({ ...section, body: text('екінші') });
  await updateSection('p1', 'topic', text('екінші үшінші'));
  const seq = await newestSeq();
  expect(await textAt(id, seq)).toEqual(text('екінші үшінші'));
  expect(await textAt(id, seq - 1)).toEqual(text('екінші'));
  expect(await textAt(id, seq - 2)).toEqual(text('бірінші'));
});
