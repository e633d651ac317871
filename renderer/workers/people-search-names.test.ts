import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { change } from '#renderer/data/change/change.ts';
import { database } from '#renderer/data/database.ts';
import { readNames } from '#renderer/data/people/read-names.ts';
import { type Person, personNameKey } from '#shared/model/person.ts';
import { nameSearch } from './people-search-names.ts';

function named(lastName: string, firstName = '', deletedAt: string | null = null): Person {
  const id = `${lastName} ${firstName}`.trim();
  const names = { id, lastName, firstName, middleName: '', deletedAt };
  const unknown = { birthDate: '', iin: '', iinHash: '', phone: '', bankAccount: '' };
  const at = '2026-01-01T00:00:00.000Z';
  return { ...names, ...unknown, nameKey: personNameKey(names), employer: '', position: '', createdAt: at };
}

const store = (...people: Person[]) =>
  change(
    'people',
    people.map((record) => ({ table: 'people', kind: 'create', record })),
  );

function rename(person: Person, lastName: string): Promise<unknown> {
  const fields = { lastName, nameKey: personNameKey({ ...person, lastName }) };
  return change(person.id, [{ table: 'people', kind: 'update', id: person.id, fields }]);
}

beforeEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
  await database.open();
});

test('as typed stands before neighbours, the beginning of a word before its middle, else Kazakh order', async () => {
  const names = ['Балиев', 'Әлиев', 'Алиев', 'Галиев', 'Әлиева', 'Бәлиев'];
  await store(...names.map((name) => named(name)));
  expect((await nameSearch().search('әлиев')).ids).toEqual([
    'Әлиев',
    'Әлиева',
    'Бәлиев',
    'Алиев',
    'Балиев',
    'Галиев',
  ]);
});

test('all that were found are counted, fifty are given', async () => {
  await store(...Array.from({ length: 70 }, (_, index) => named('Аттас', String(index))));
  const found = await nameSearch().search('аттас');
  expect(found.count).toBe(70);
  expect(found.ids).toHaveLength(50);
});

test('nothing typed but signs that the search leaves out finds everyone', async () => {
  await store(named('Алиев'), named('Әлиев'));
  expect((await nameSearch().search(' ь ')).count).toBe(2);
});

test('who comes, changes the name, goes to the bin or goes is followed without reading all again', async () => {
  const [asan, beken] = [named('Асан'), named('Бекен')];
  await store(asan, beken);
  const { search } = nameSearch();
  const all = vi.spyOn(readNames, 'all');
  const ids = async (query: string) => (await search(query)).ids;
  expect(await ids('асан')).toEqual(['Асан']);
  await store(named('Ақасан'), named('Асанбай'));
  expect(await ids('асан')).toEqual(['Асан', 'Асанбай', 'Ақасан']);
  await rename(asan, 'Үсен');
  expect(await ids('асан')).toEqual(['Асанбай', 'Ақасан']);
  expect(await ids('усен')).toEqual(['Асан']);
  const bin = { deletedAt: '2026-01-02T00:00:00.000Z' };
  await change('Асанбай', [{ table: 'people', kind: 'update', id: 'Асанбай', fields: bin }]);
  await change('Ақасан', [{ table: 'people', kind: 'remove', id: 'Ақасан' }]);
  expect(await ids('асан')).toEqual([]);
  expect((await search('')).count).toBe(2);
  expect(all).toHaveBeenCalledTimes(1);
});

test('who is changed while the names are read for the first time is there once, by the new name', async () => {
  const people = [named('Асан'), named('Бекен'), named('Яхия')];
  await store(...people);
  const { all } = readNames;
  vi.spyOn(readNames, 'all').mockImplementation(async function* (db) {
    for await (const some of all(db)) yield some;
    await rename(people[0] ?? named(''), 'Юсуп');
  });
  const { search } = nameSearch();
  expect((await search('')).count).toBe(3);
  expect((await search('асан')).count).toBe(0);
  expect((await search('юсуп')).ids).toEqual(['Асан']);
});

test('a store that was put back to an earlier state is read anew', async () => {
  await store(named('Асан'));
  await store(named('Бекен'));
  const { search } = nameSearch();
  expect((await search('')).count).toBe(2);
  await database.delete();
  await database.open();
  await store(named('Серік'));
  expect((await search('')).ids).toEqual(['Серік']);
});
