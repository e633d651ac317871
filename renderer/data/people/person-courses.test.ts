import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { addTrainee } from '../courses/enrolments.ts';
import { binIntake } from '../courses/intakes.ts';
import { noScores } from '../courses/scores.ts';
import { testFacts } from '../courses/testing-intake.ts';
import { addTrainer } from '../courses/trainers/trainers.ts';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing-database.ts';
import { act } from '../undo.ts';
import { createPerson } from './edit-people.ts';
import { mergePeople } from './merge-people.ts';
import { readPersonCourses } from './person-courses.ts';
import { openSeals as seals } from './testing-seals.ts';

beforeEach(emptyDatabase);

async function person(lastName: string, iin = '') {
  const none = { middleName: '', birthDate: '', employer: '', position: '' };
  const created = await createPerson({ lastName, firstName: 'Үлгі', ...none, iin }, seals);
  const stored = created.ok && (await database.people.get(created.value));
  if (!stored) throw new Error('No person');
  return stored;
}

const intake = (id: string, startsOn: string) =>
  act(id, [
    {
      ...{ table: 'intakes', kind: 'create' },
      record: { ...testFacts({ startsOn, endsOn: startsOn }), id, number: 1, deletedAt: null },
    },
  ]);

const step = (ownerId: string, n: number, event: string) =>
  act('s', [
    {
      ...{ table: 'workflowSteps', kind: 'create' },
      record: {
        ...{ id: `${ownerId}/${n}`, machine: 'enrolment', ownerId, programmeId: '', n, event },
        ...{ on: '2027-02-01', at: '2027-02-01T00:00:00.000Z', by: null },
        ...{ documentId: null, versionId: null, link: '', note: '' },
      },
    },
  ]);

const told = async (id: string) => {
  const found = await database.people.get(id);
  if (!found) throw new Error('No person');
  return (await readPersonCourses(found)).map((course) => [
    course.intake.id,
    course.as,
    ...(course.as === 'trainee' ? [course.state, course.total] : []),
  ]);
};

test('a person stands with every course over the years, the newest first, and nobody else’s', async () => {
  const [one, other] = [await person('Әділова'), await person('Беков')];
  for (const [id, day] of [
    ['i1', '2026-03-02'],
    ['i2', '2027-02-01'],
    ['i3', '2027-05-03'],
  ] as const)
    await intake(id, day);
  await addTrainee('i1', one);
  await addTrainee('i2', one);
  await addTrainee('i2', other);
  await addTrainer('i3', one.id);
  await step(`i1:${one.id}`, 1, 'admit');
  await step(`i1:${one.id}`, 2, 'pass');
  const points = { rightAnswers: 18, participation: 10, activity: 9, project: 30 };
  const scores = { ...noScores, ...points, id: `i1:${one.id}`, intakeId: 'i1', signedOn: '2026-03-16' };
  const open = { ...noScores, ...points, id: `i2:${one.id}`, intakeId: 'i2' };
  await act('i1', [{ table: 'scores', kind: 'create', record: scores }]);
  await act('i2', [{ table: 'scores', kind: 'create', record: open }]);
  expect(await told(one.id)).toEqual([
    ['i3', 'trainer'],
    ['i2', 'trainee', 'listed', null],
    ['i1', 'trainee', 'passed', 85],
  ]);
  expect(await told(other.id)).toEqual([['i2', 'trainee', 'listed', null]]);
  await binIntake('i2', true);
  expect(await told(other.id)).toEqual([]);
});

test('courses of a record that was merged are those of the person who stands', async () => {
  const iin = '991231500006';
  const [one, same] = [await person('Әділова', iin), await person('Әділова-Ким', iin)];
  await intake('i1', '2026-03-02');
  await intake('i2', '2027-02-01');
  await addTrainee('i1', one);
  await addTrainee('i2', same);
  const kept = await mergePeople([one, same], seals);
  expect((await told(kept.ok ? kept.value : '')).map(([id]) => id)).toEqual(['i2', 'i1']);
});
