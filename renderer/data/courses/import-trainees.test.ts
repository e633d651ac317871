import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { checkDigit } from '#shared/model/iin.ts';
import { failure } from '#shared/model/problem.ts';
import { type ListedCells, readListed } from '#shared/trainee-list/read-listed.ts';
import { database } from '../database.ts';
import { createPerson } from '../people/edit-people.ts';
import type { Seals } from '../people/personal-fields.ts';
import { openSeals as seals } from '../people/testing-seals.ts';
import { emptyDatabase } from '../testing-database.ts';
import { undo } from '../undo.ts';
import { readTrainees, takeBackTrainees } from './enrolments.ts';
import { importTrainees, rowsOfAction } from './import-trainees.ts';
import { knownTrainees } from './known-trainees.ts';

beforeEach(emptyDatabase);

const letter = { region: 'KZ-11', number: '01-15/7', date: '2027-01-11', receivedOn: '2027-01-12' };
const row = (at: number, cells: ListedCells) => ({ row: at, ...readListed(cells) });
const gulnar = { fullName: 'Әділова Гүлнар', iin: '991231500006', employer: '№ 5 мектеп' };
const asan = { fullName: 'Беков Асан', birthDate: '17.05.2099', employer: '№ 6 мектеп' };

async function bring(
  rows: readonly ReturnType<typeof row>[],
  more: {
    intakeId?: string;
    strangers?: number[];
    seals?: Seals;
    letter?: typeof letter;
    stop?: number;
  } = {},
) {
  let stored = 0;
  const outcome = await importTrainees(
    {
      intakeId: more.intakeId ?? 'i1',
      letter: more.letter ?? letter,
      rows,
      strangers: new Set(more.strangers),
    },
    {
      seals: more.seals ?? seals,
      onStored: (count) => {
        stored = count;
      },
      isStopped: () => stored >= (more.stop ?? Number.POSITIVE_INFINITY),
    },
  );
  return outcome.ok ? outcome.value : outcome.problem.code;
}
async function person(fields: Partial<Parameters<typeof createPerson>[0]>): Promise<string> {
  const none = { lastName: '', firstName: '', middleName: '', birthDate: '', employer: '', position: '' };
  const created = await createPerson({ ...none, ...fields }, seals);
  if (!created.ok) throw new Error(created.problem.code);
  return created.value;
}
const names = async () => (await readTrainees('i1')).map(({ person: { lastName } }) => lastName);

test('O10-17: trainees come with their letter, in one action that can be taken back', async () => {
  const cells = {
    ...gulnar,
    position: 'мұғалім',
    placeKind: 'ауыл',
    phone: '87012345678',
    language: 'қазақ',
  };
  expect(await bring([row(2, cells), row(3, { ...asan, region: 'Астана' })])).toEqual({
    ...{ added: 2, repeated: 0 },
  });
  const [first, second] = await readTrainees('i1');
  const [stored] = await database.departmentLetters.toArray();
  expect(stored).toMatchObject({ ...letter, intakeId: 'i1' });
  expect(first?.enrolment).toMatchObject({
    ...{ region: 'KZ-11', placeKind: 'rural', employer: '№ 5 мектеп', position: 'мұғалім' },
    ...{ language: 'қазақ', letterId: stored?.id, groupId: null },
  });
  expect(second?.enrolment.region).toBe('KZ-71');
  expect(await seals.open(first?.person ?? expect.fail())).toMatchObject({
    value: { iin: '991231500006', phone: '+77012345678' },
  });
  expect(JSON.stringify(await database.changes.toArray())).not.toContain('+77012345678');

  await undo('i1');
  expect(await readTrainees('i1')).toEqual([]);
  expect(await database.departmentLetters.count()).toBe(0);
  expect(await database.people.count()).toBe(0);
});

test('O10-17: the same letter again adds nobody and no second letter; what was stopped goes on where it was', async () => {
  const many = Array.from({ length: rowsOfAction + 3 }, (_, at) =>
    row(at, { fullName: `Үлгі Адам${at}`, employer: '№ 1' }),
  );
  expect(await bring(many, { stop: rowsOfAction })).toEqual({ added: rowsOfAction, repeated: 0 });
  expect(await bring(many)).toEqual({ added: 3, repeated: rowsOfAction });
  expect(await bring(many)).toEqual({ added: 0, repeated: many.length });
  expect(await database.departmentLetters.count()).toBe(1);
  expect(await database.people.count()).toBe(many.length);
});

test('O10-17: who is known by the IIN keeps what the record says and gets what it lacks', async () => {
  const id = await person({ lastName: 'Әділова', firstName: 'Гүлнар', iin: '991231500006', employer: '№ 1' });
  await bring([row(2, { ...gulnar, fullName: 'Әділова Г', position: 'мұғалім' })]);
  expect(await database.people.toArray()).toMatchObject([
    { id, firstName: 'Гүлнар', employer: '№ 1', position: 'мұғалім' },
  ]);
  expect((await readTrainees('i1'))[0]?.enrolment).toMatchObject({ personId: id, employer: '№ 5 мектеп' });
});

test('O10-17: without an IIN somebody is recognised by the name with the birth date or the employer', async () => {
  const born = await person({ lastName: 'Беков', firstName: 'Асан', birthDate: '2099-05-17' });
  const works = await person({ lastName: 'Сатов', firstName: 'Ерік', employer: '№ 9 Мектеп' });
  await person({ lastName: 'Нұрова', firstName: 'Айша', birthDate: '2098-01-01', employer: '№ 9' });
  await person({ lastName: 'Әділова', firstName: 'Гүлнар', iin: '991231600002', employer: '№ 5 мектеп' });
  const rows = [
    row(2, asan),
    row(3, { fullName: 'Сатов Ерік', employer: '№ 9 мектеп' }),
    row(4, { fullName: 'Нұрова Айша', birthDate: '02.01.2098', employer: '№ 9' }),
    row(5, gulnar),
  ];
  const known = await knownTrainees('i1', rows, seals);
  if (!known.ok) throw new Error(known.problem.code);
  expect(
    [...known.value].map(
      ([
        at,
        {
          person: { id },
          by,
        },
      ]) => [at, id, by],
    ),
  ).toEqual([
    [2, born, 'birthDate'],
    [3, works, 'employer'],
  ]);
});

test('O10-17: a person may say that a namesake is somebody else; an IIN is never doubted', async () => {
  await person({ lastName: 'Беков', firstName: 'Асан', birthDate: '2099-05-17' });
  await person({ lastName: 'Әділова', firstName: 'Гүлнар', iin: '991231500006' });
  await bring([row(2, asan), row(3, gulnar)], { strangers: [2, 3] });
  expect(await database.people.count()).toBe(3);
});

test('a likely known person gets the IIN that the record lacks', async () => {
  const id = await person({ lastName: 'Беков', firstName: 'Асан', birthDate: '2099-05-17' });
  await bring([row(2, { ...asan, iin: '991231600002' })]);
  expect(await database.people.toArray()).toMatchObject([{ id, iinHash: 'hash of 991231600002' }]);
});

test('who was taken back comes in again with the papers that were brought', async () => {
  await bring([row(2, gulnar)]);
  const [trainee] = await readTrainees('i1');
  if (!trainee) throw new Error('Nobody came');
  const papers = { ...trainee.enrolment.papers, contract: '2027-01-15' };
  await database.enrolments.update(trainee.enrolment.id, { papers });
  await takeBackTrainees('i1', [trainee.enrolment]);
  expect(await names()).toEqual([]);
  expect(await bring([row(2, gulnar)])).toEqual({ added: 1, repeated: 0 });
  expect((await readTrainees('i1'))[0]?.enrolment).toMatchObject({ papers, deletedAt: null });
});

test('rows that name one known person twice bring that person once', async () => {
  await person({ lastName: 'Беков', firstName: 'Асан', birthDate: '2099-05-17', iin: '991231600002' });
  const rows = [row(2, asan), row(3, { ...asan, iin: '991231600002' })];
  expect(await bring(rows)).toEqual({ added: 1, repeated: 1 });
});

test('locked keys refuse the whole import, and nothing is stored', async () => {
  const locked = async () => failure('keysLocked');
  const closed = { seal: locked, open: locked, iinHash: locked };
  expect(await bring([row(2, gulnar)], { seals: closed })).toBe('keysLocked');
  expect(await database.departmentLetters.count()).toBe(0);
});

/** IINs of people who are born in 2099. */
const iins = (count: number): string[] =>
  Array.from({ length: 10_000 }, (_, at) => `9912315${String(at).padStart(4, '0')}`)
    .flatMap((digits) => {
      const check = checkDigit(digits);
      return check === null ? [] : [`${digits}${check}`];
    })
    .slice(0, count);

test('another letter in another intake finds a thousand known people by their IINs', async () => {
  const rows = iins(1000).map((iin, at) => row(at, { fullName: `Үлгі Адам${at}`, iin }));
  expect(await bring(rows)).toEqual({ added: 1000, repeated: 0 });
  expect(await bring(rows, { intakeId: 'i2' })).toEqual({ added: 1000, repeated: 0 });
  expect(await database.people.count()).toBe(1000);
}, 60_000);
