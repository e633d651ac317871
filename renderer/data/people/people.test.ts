import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { personName } from '#shared/model/person.ts';
import { failure, success } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { undo } from '../undo.ts';
import { binPerson, createPerson, type PersonFields, updatePerson } from './edit-people.ts';
import { type PeopleList, pageSize, peopleWithIin, readPage } from './people.ts';
import type { Seals } from './personal-fields.ts';
import { readNames } from './read-names.ts';
import { openSeals as seals } from './testing-seals.ts';

const lockedSeals: Seals = {
  seal: async () => failure('locked'),
  open: async () => failure('locked'),
  iinHash: async () => failure('locked'),
};

const person = (lastName: string, more: Partial<PersonFields> = {}): PersonFields => ({
  lastName,
  firstName: 'Үлгі',
  middleName: '',
  birthDate: '',
  employer: '',
  position: '',
  ...more,
});

async function create(fields: PersonFields): Promise<string> {
  const created = await createPerson(fields, seals);
  if (!created.ok) throw new Error(created.problem.code);
  return created.value;
}

async function stored(id: string) {
  const found = await database.people.get(id);
  if (!found) throw new Error(`No ${id}`);
  return found;
}

/** The whole list, read a part at a time as the screen does. */
async function readAll(list: PeopleList) {
  const names: string[] = [];
  for (let from: string | null = null; ; ) {
    const page = await readPage(list, { from, to: null });
    names.push(...page.map(personName));
    const last = page.at(-1);
    if (!last || page.length < pageSize) return names;
    from = last.nameKey;
  }
}

beforeEach(async () => {
  await database.delete();
  await database.open();
});

describe('the list', () => {
  test('is in Kazakh order: ә after а, қ after к, ұ after у', async () => {
    for (const name of ['Ұлан', 'Қасым', 'Әли', 'Уәли', 'Карим', 'Али']) await create(person(name));
    const names = (await readAll('current')).map((name) => name.split(' ')[0]);
    expect(names).toEqual(['Али', 'Әли', 'Карим', 'Қасым', 'Уәли', 'Ұлан']);
  });

  test('has everyone once although many have one name, over the ends of its parts', async () => {
    const count = pageSize * 2 + 7;
    for (let index = 0; index < count; index += 1) await create(person('Аттас'));
    const seen = new Set<string>();
    let from: string | null = null;
    for (let part = 0; part < 3; part += 1) {
      const page: Awaited<ReturnType<typeof readPage>> = await readPage('current', { from, to: null });
      for (const { id } of page) seen.add(id);
      from = page.at(-1)?.nameKey ?? null;
    }
    expect(seen.size).toBe(count);
  });

  test('keeps what comes between two parts within one of them', async () => {
    for (const name of ['Бота', 'Гүл', 'Дана']) await create(person(name));
    const first = await readPage('current', { from: null, to: null });
    const end = first[1]?.nameKey ?? '';
    await create(person('Вера'));
    const names = async (range: Parameters<typeof readPage>[1]) =>
      (await readPage('current', range)).map(({ lastName }) => lastName);
    expect(await names({ from: null, to: end })).toEqual(['Бота', 'Вера', 'Гүл']);
    expect(await names({ from: end, to: null })).toEqual(['Дана']);
  });

  test('of the bin has who was put there, and nobody else', async () => {
    const id = await create(person('Жойылған'));
    await create(person('Қалған'));
    await binPerson(await stored(id), true);
    expect(await readAll('current')).toEqual(['Қалған Үлгі']);
    expect(await readAll('bin')).toEqual(['Жойылған Үлгі']);
    await undo(id);
    expect(await readAll('bin')).toEqual([]);
    expect(await readAll('current')).toEqual(['Жойылған Үлгі', 'Қалған Үлгі']);
  });

  test('follows a changed name', async () => {
    const id = await create(person('Асан'));
    await create(person('Берік'));
    await updatePerson(id, { lastName: 'Яхия' }, seals);
    expect(await readAll('current')).toEqual(['Берік Үлгі', 'Яхия Үлгі']);
  });
});

describe('personal data', () => {
  const iin = '991231500006';
  const phone = '+77012345678';
  const open = { iin, phone, bankAccount: 'KZ699990000000000001' };

  test('is nowhere in the open: neither in the record nor in the log', async () => {
    const id = await create(person('Құпия', open));
    await updatePerson(id, { phone: '+77010000000' }, seals);
    const everything = JSON.stringify([await database.people.toArray(), await database.changes.toArray()]);
    for (const value of [iin, phone, '+77010000000', open.bankAccount]) {
      expect(everything.replaceAll(`hash of ${iin}`, '')).not.toContain(value);
    }
    expect(await seals.open(await stored(id))).toEqual(success({ ...open, phone: '+77010000000' }));
  });

  test('the same IIN, phone and account saved again are no change', async () => {
    const id = await create(person('Құпия', open));
    const rows = await database.changes.count();
    const opaque: Seals = { ...seals, seal: () => Promise.reject(new Error('sealed again')) };
    expect(await updatePerson(id, open, opaque)).toEqual(success(null));
    expect(await database.changes.count()).toBe(rows);
  });

  test('a person is found by a whole IIN, not out of the bin', async () => {
    const id = await create(person('Құпия', open));
    await create(person('Басқа', { iin: '991231600002' }));
    const find = async () => (await peopleWithIin(`hash of ${iin}`)).map((found) => found.id);
    expect(await find()).toEqual([id]);
    await binPerson(await stored(id), true);
    expect(await find()).toEqual([]);
    expect(await peopleWithIin('')).toEqual([]);
  });

  test('where the data is locked, it is not stored, and names still can be', async () => {
    const id = await create(person('Құпия', open));
    const before = await stored(id);
    expect(await createPerson(person('Жаңа', open), lockedSeals)).toEqual(failure('locked'));
    expect(await updatePerson(id, { iin: '' }, lockedSeals)).toEqual(failure('locked'));
    expect(await updatePerson(id, { employer: '№ 1 мектеп' }, lockedSeals)).toEqual(success(null));
    expect(await stored(id)).toEqual({ ...before, employer: '№ 1 мектеп' });
    expect(await database.people.count()).toBe(1);
  });

  test('an IIN that was taken away can no longer be found', async () => {
    const id = await create(person('Құпия', open));
    await updatePerson(id, { iin: '' }, seals);
    expect(await stored(id)).toMatchObject({ iin: '', iinHash: '' });
    expect(await peopleWithIin(`hash of ${iin}`)).toEqual([]);
  });
});

test('a search that follows the log hears of every new person', async () => {
  const heard: number[] = [];
  const following = liveQuery(() => readNames.lastSeq(database)).subscribe((seq) => heard.push(seq));
  await expect.poll(() => heard.length).toBe(1);
  await create(person('Жаңаұлы'));
  await expect.poll(() => heard.length).toBe(2);
  await create(person('Соңғыұлы'));
  await expect.poll(() => heard.length).toBe(3);
  following.unsubscribe();
});
