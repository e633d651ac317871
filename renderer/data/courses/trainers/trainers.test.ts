import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../database.ts';
import { createPerson } from '../../people/edit-people.ts';
import { mergePeople } from '../../people/merge-people.ts';
import { openSeals as seals } from '../../people/testing-seals.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { act, undo } from '../../undo.ts';
import { recordHandOver } from './hand-overs.ts';
import {
  addTrainer,
  type CourseTrainer,
  noteTrainerPaper,
  readTrainers,
  removeTrainer,
  saveContract,
  saveTrainer,
  trainerHours,
} from './trainers.ts';

beforeEach(emptyDatabase);

async function person(lastName: string, iin = ''): Promise<string> {
  const none = { middleName: '', birthDate: '', employer: '', position: '' };
  const created = await createPerson({ lastName, firstName: 'Үлгі', ...none, iin }, seals);
  if (!created.ok) throw new Error(created.problem.code);
  return created.value;
}
async function only(intakeId = 'i1'): Promise<CourseTrainer> {
  const [trainer] = await readTrainers(intakeId);
  if (!trainer) throw new Error('No trainer');
  return trainer;
}

test('O10-18: trainers of an intake stand in Kazakh order, and nobody stands twice', async () => {
  for (const name of ['Іңкәров', 'Әділова', 'Асанов']) await addTrainer('i1', await person(name));
  const { person: first } = await only();
  expect(await addTrainer('i1', first.id)).toBe(false);
  expect((await readTrainers('i1')).map((one) => one.person.lastName)).toEqual([
    ...['Асанов', 'Әділова', 'Іңкәров'],
  ]);
});

test('O10-18: what is known of a trainer is the same in every intake; the contract is that of one intake', async () => {
  const id = await person('Әділова');
  await addTrainer('i1', id);
  await addTrainer('i2', id);
  const shown = await only();
  await saveTrainer(shown, { ...shown.trainer, category: 'contractSpecialist', experienceYears: 4 });
  await saveContract(shown.inIntake, {
    ...{ contractNumber: '7', contractDate: '2027-01-20', hourPrice: 350_000, note: '' },
  });
  expect((await only('i2')).trainer).toMatchObject({ category: 'contractSpecialist', experienceYears: 4 });
  expect((await only('i1')).inIntake.contractNumber).toBe('7');
  expect((await only('i2')).inIntake.contractNumber).toBe('');
});

test('O10-19: a paper is noted without undoing what somebody else wrote meanwhile', async () => {
  await addTrainer('i1', await person('Әділова'));
  await noteTrainerPaper(await only(), 'diploma', '2027-01-15');
  const shown = await only();
  await saveTrainer(shown, { ...shown.trainer, speciality: 'Музыка' });
  await saveTrainer(shown, { ...shown.trainer, nameChanged: true });
  expect((await only()).trainer).toMatchObject({
    ...{ speciality: 'Музыка', nameChanged: true, papers: { diploma: '2027-01-15' } },
  });
});

test('a trainer who was taken out comes back with the contract', async () => {
  await addTrainer('i1', await person('Әділова'));
  const { inIntake } = await only();
  await saveContract(inIntake, { ...inIntake, contractNumber: '7' });
  const bringBack = await removeTrainer((await only()).inIntake);
  expect(await readTrainers('i1')).toEqual([]);
  await addTrainer('i1', await person('Беков'));
  await bringBack();
  expect((await readTrainers('i1')).map((one) => one.inIntake.contractNumber)).toEqual(['7', '']);
});

test('what was known of a record that was merged is known of the person who stands', async () => {
  const iin = '991231500006';
  const kept = await person('Әділова', iin);
  await database.people.update(kept, { createdAt: '2026-01-01T00:00:00.000Z' });
  await addTrainer('i1', await person('Әділова-Ким', iin));
  const before = await only();
  await saveTrainer(before, { ...before.trainer, speciality: 'Музыка' });
  const people = await database.people.toArray();
  await mergePeople(people, seals);
  const shown = await only();
  expect([shown.person.id, shown.trainer.speciality]).toEqual([kept, 'Музыка']);
  await saveTrainer(shown, { ...shown.trainer, category: 'guest' });
  expect((await only()).trainer).toMatchObject({ category: 'guest', speciality: 'Музыка' });
});

test('the hours of a trainer are those of the lessons of the intake', async () => {
  const none = { curriculumRowId: null, topic: '', kind: 'lecture', roomId: null, link: '' } as const;
  const lesson = (id: string, intakeId: string, trainerId: string | null, length: number) =>
    act(intakeId, [
      {
        ...{ table: 'lessons', kind: 'create' },
        record: { ...none, id, intakeId, groupId: 'g', date: '2027-02-01', hour: 1, length, trainerId },
      },
    ]);
  await lesson('l1', 'i1', 't1', 2);
  await lesson('l2', 'i1', 't1', 3);
  await lesson('l3', 'i1', null, 4);
  await lesson('l4', 'i2', 't1', 8);
  expect([...(await trainerHours('i1'))]).toEqual([['t1', 5]]);
});

test('O10-19: a hand-over needs a day that came, who took it and what; once recorded it never changes', async () => {
  const facts = { on: '2026-01-20', takenBy: ' А. Сатов, маман ', items: ['Кесте'], note: '' };
  const code = async (fields: Partial<typeof facts>) => {
    const done = await recordHandOver('i1', { ...facts, ...fields });
    return done.ok ? null : done.problem.code;
  };
  expect(await code({ on: '2999-01-01' })).toBe('handOverInFuture');
  expect(await code({ takenBy: ' ' })).toBe('handOverNobody');
  expect(await code({ items: [] })).toBe('handOverEmpty');
  expect(await code({})).toBeNull();
  await undo('i1');
  expect(await database.handOvers.toArray()).toMatchObject([{ takenBy: 'А. Сатов, маман' }]);
});

test('O10-19: two papers noted one right after the other, from one look at the screen, both stand', async () => {
  await addTrainer('i1', await person('Әділова'));
  const shown = await only();
  await Promise.all([
    noteTrainerPaper(shown, 'identityCard', '2027-01-15'),
    noteTrainerPaper(shown, 'diploma', '2027-01-16'),
  ]);
  expect((await only()).trainer.papers).toMatchObject({ identityCard: '2027-01-15', diploma: '2027-01-16' });
});
