import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { divideGroups } from '#shared/model/course/divide-groups.ts';
import { missingPapers } from '#shared/model/course/enrolment.ts';
import { bringBack, readBin } from '../bin.ts';
import { database } from '../database.ts';
import { createPerson } from '../people/edit-people.ts';
import { mergePeople } from '../people/merge-people.ts';
import { openSeals as seals } from '../people/testing-seals.ts';
import { emptyDatabase } from '../testing-database.ts';
import { undo } from '../undo.ts';
import {
  addTrainee,
  bringBackTrainees,
  notePaper,
  putIntoGroup,
  readTrainees,
  takeBackTrainees,
} from './enrolments.ts';
import { addGroup, makeGroups, readGroups, removeGroup } from './groups.ts';

beforeEach(emptyDatabase);

async function enrol(lastName: string, iin = ''): Promise<string> {
  const fields = {
    lastName,
    firstName: 'Үлгі',
    middleName: '',
    birthDate: '',
    employer: '№ 5',
    position: '',
  };
  const created = await createPerson({ ...fields, iin }, seals);
  const person = created.ok && (await database.people.get(created.value));
  if (!person) throw new Error('No person');
  await addTrainee('i1', person);
  return person.id;
}
const enrolments = async () => (await readTrainees('i1')).map(({ enrolment }) => enrolment);
const facts = { name: '1-топ', language: 'kk', chatLink: '' } as const;

test('trainees stand in Kazakh order, and nobody stands twice', async () => {
  for (const name of ['Іңкәров', 'Әділова', 'Асанов']) await enrol(name);
  expect((await readTrainees('i1')).map(({ person }) => person.lastName)).toEqual([
    ...['Асанов', 'Әділова', 'Іңкәров'],
  ]);
  const [first] = await readTrainees('i1');
  expect(first && (await addTrainee('i1', first.person))).toBe(false);
  expect(await enrolments()).toHaveLength(3);
});

test('O10-17, O10-21: a paper of several trainees is noted in one action; the others stay missing', async () => {
  for (const name of ['Асанов', 'Беков']) await enrol(name);
  await notePaper('i1', await enrolments(), 'identityCard', '2027-01-15');
  expect((await enrolments()).map(missingPapers)).toEqual(
    Array(2).fill(['questionnaire', 'application', 'contract']),
  );
  await undo('i1');
  expect((await enrolments()).map((one) => missingPapers(one).length)).toEqual([4, 4]);
});

test('O10-22: a group that is removed leaves its trainees in the intake, and comes back with them', async () => {
  for (const name of ['Асанов', 'Беков']) await enrol(name);
  const id = await addGroup('i1', facts);
  await putIntoGroup('i1', await enrolments(), id);
  const [group] = await readGroups('i1');
  if (!group) throw new Error('No group');
  await removeGroup(group);
  expect((await enrolments()).map(({ groupId }) => groupId)).toEqual([null, null]);
  await undo('i1');
  expect(await readGroups('i1')).toEqual([group]);
  const bringBack = await removeGroup(group);
  await addGroup('i1', { ...facts, name: '2-топ' });
  await bringBack();
  expect((await readGroups('i1')).map(({ name }) => name).sort()).toEqual(['1-топ', '2-топ']);
  expect((await enrolments()).map(({ groupId }) => groupId)).toEqual([id, id]);
});

test('O10-21, O10-22: groups are made behind those that there are, in one action', async () => {
  for (const name of ['Асанов', 'Беков', 'Сатов']) await enrol(name);
  await addGroup('i1', facts);
  const people = (await enrolments()).map(({ id }) => ({ enrolmentId: id, language: 'ru' as const }));
  await makeGroups('i1', divideGroups(people, 2), (number) => `${number}-топ`);
  const groups = await readGroups('i1');
  expect(groups.map(({ name, language }) => [name, language])).toEqual([
    ...[
      ['1-топ', 'kk'],
      ['2-топ', 'ru'],
      ['3-топ', 'ru'],
    ],
  ]);
  expect((await enrolments()).every(({ groupId }) => groupId !== null)).toBe(true);
  await undo('i1');
  expect(await readGroups('i1')).toHaveLength(1);
});

test('who was taken back comes back by undo with the group', async () => {
  await enrol('Асанов');
  const id = await addGroup('i1', facts);
  await putIntoGroup('i1', await enrolments(), id);
  await takeBackTrainees('i1', await enrolments());
  expect(await enrolments()).toEqual([]);
  await undo('i1');
  const back = await enrolments();
  expect(back).toMatchObject([{ groupId: id, deletedAt: null }]);
  await takeBackTrainees('i1', back);
  await addGroup('i1', { ...facts, name: '2-топ' });
  await bringBackTrainees('i1', back);
  expect(await enrolments()).toMatchObject([{ groupId: id }]);
  expect(await readGroups('i1')).toHaveLength(2);
});

test('a trainee whose record was merged is shown by the record that stands', async () => {
  await enrol('Әділова', '991231500006');
  await createPerson(
    {
      lastName: 'Әділова-Ким',
      firstName: 'Үлгі',
      middleName: '',
      birthDate: '',
      employer: '',
      position: '',
      iin: '991231500006',
    },
    seals,
  );
  const people = (await database.people.toArray()).sort((a) => (a.lastName === 'Әділова-Ким' ? -1 : 1));
  const kept = await mergePeople(people, seals);
  const [trainee] = await readTrainees('i1');
  expect(kept.ok && trainee?.person.id).toBe(kept.ok && kept.value);
});

test('who was taken out of an intake lies in the bin by name, and comes back into it as an action of the intake', async () => {
  const personId = await enrol('Асанов');
  await enrol('Беков');
  const [first] = await enrolments();
  if (!first) throw new Error('Nobody is enrolled');
  await takeBackTrainees('i1', [first]);
  const [item, ...others] = await readBin();
  expect(others).toEqual([]);
  expect(item).toMatchObject({ table: 'enrolments', id: `i1:${personId}`, name: 'Асанов Үлгі' });
  if (item) await bringBack(item);
  expect(await readBin()).toEqual([]);
  expect(await enrolments()).toHaveLength(2);
  await undo('i1');
  expect(await enrolments()).toHaveLength(1);
});

test('O10-21: two papers noted one right after the other, from one look at the list, both stand', async () => {
  await enrol('Әділова');
  const shown = await enrolments();
  await Promise.all([
    notePaper('i1', shown, 'identityCard', '2027-01-15'),
    notePaper('i1', shown, 'contract', '2027-01-16'),
  ]);
  expect((await enrolments())[0]?.papers).toMatchObject({
    identityCard: '2027-01-15',
    contract: '2027-01-16',
  });
});
