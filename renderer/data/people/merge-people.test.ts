import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import type { Person } from '#shared/model/person.ts';
import { failure, success } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { undo } from '../undo.ts';
import { binPerson, createPerson, type PersonFields } from './edit-people.ts';
import { mergedPeople, mergePeople } from './merge-people.ts';
import type { Seals } from './personal-fields.ts';
import { findSamePeople, readSamePeople } from './same-people.ts';
import { openSeals as seals } from './testing-seals.ts';

const iin = '991231500006';
async function create(lastName: string, more: Partial<PersonFields> = {}): Promise<string> {
  const names = { lastName, firstName: 'Үлгі', middleName: '', birthDate: '', employer: '', position: '' };
  const created = await createPerson({ ...names, iin, ...more }, seals);
  if (!created.ok) throw new Error(created.problem.code);
  return created.value;
}

const ids = async () => {
  await findSamePeople();
  return (await readSamePeople()).map((people) => people.map(({ id }) => id).sort());
};
async function stored(id: string): Promise<Person> {
  const person = await database.people.get(id);
  if (!person) throw new Error(`No ${id}`);
  return person;
}

beforeEach(async () => {
  await database.delete();
  await database.open();
});

test('people with one IIN are found, in a store that was never looked through and after that', async () => {
  const pair = [await create('Асан'), await create('Асанов')].sort();
  await create('Басқа', { iin: '991231600002' });
  await create('Белгісіз', { iin: '' });
  await create('Белгісіз', { iin: '' });
  expect(await ids()).toEqual([pair]);
  const third = await create('Асанұлы');
  expect(await ids()).toEqual([[...pair, third].sort()]);
  const other = await create('Басқа', { iin: '991231600002' });
  expect((await ids())[1]).toContain(other);
});

test('a look reads what has come since the last one, and nothing else', async () => {
  await create('Асан');
  await findSamePeople();
  const before = await database.meta.get('samePeople');
  await findSamePeople();
  expect(await database.meta.get('samePeople')).toEqual(before);
  const second = await create('Асан');
  expect((await ids()).flat()).toContain(second);
});

test('they become one, who has what was known of both, and the other is kept whole', async () => {
  const first = await create('Асан', { employer: '№ 1 мектеп' });
  await new Promise((resolve) => setTimeout(resolve, 2));
  const second = await create('Асанов', {
    employer: '№ 2 мектеп',
    phone: '+77012345678',
    position: 'мұғалім',
  });
  const whole = await stored(second);
  expect(await mergePeople([whole, await stored(first)], seals)).toEqual(success(first));
  expect(await stored(first)).toMatchObject({
    lastName: 'Асан',
    employer: '№ 1 мектеп',
    position: 'мұғалім',
  });
  expect(await seals.open(await stored(first))).toMatchObject({ value: { phone: '+77012345678' } });
  const { deletedAt, nameKey, mergedInto, ...rest } = await stored(second);
  const { deletedAt: _at, nameKey: _key, ...expected } = whole;
  expect(rest).toEqual(expected);
  expect(mergedInto).toBe(first);
  expect(await ids()).toEqual([]);
  expect((await mergedPeople(await stored(first))).map(({ id }) => id)).toEqual([second]);
});

test('it can be taken back as one action, and the other can be brought back from the bin', async () => {
  const first = await create('Асан');
  await new Promise((resolve) => setTimeout(resolve, 2));
  const second = await create('Асанов', { position: 'мұғалім' });
  const pair = [first, second].sort();
  const merge = async () => mergePeople([await stored(first), await stored(second)], seals);
  await merge();
  await undo(first);
  expect(await stored(first)).toMatchObject({ position: '' });
  expect(await ids()).toEqual([pair]);
  await merge();
  await binPerson(await stored(second), false);
  expect(await stored(second)).toMatchObject({ deletedAt: null, mergedInto: null });
  expect(await ids()).toEqual([pair]);
});

test('where the personal data is locked nobody is merged', async () => {
  const people = [await stored(await create('Асан')), await stored(await create('Асанов'))];
  const locked: Seals = { ...seals, open: async () => failure('keysLocked') };
  expect(await mergePeople(people, locked)).toEqual(failure('keysLocked'));
  expect(await ids()).toHaveLength(1);
});
