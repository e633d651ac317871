import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { bringBack, readBin } from '../bin.ts';
import { database } from '../database.ts';
import { createProgramme } from '../programmes.ts';
import { emptyDatabase } from '../testing-database.ts';
import { testProgramme } from '../testing-programme.ts';
import { undo } from '../undo.ts';
import { saveAgreement, scheduleScope } from './agreements.ts';
import { binIntake, createIntake, updateIntake } from './intakes.ts';
import { readSchedule } from './read-schedule.ts';
import { testFacts } from './testing-intake.ts';

beforeEach(async () => {
  await emptyDatabase();
  await createProgramme(testProgramme('p1', 'Музыка'));
});

async function planned(fields: Parameters<typeof testFacts>[0] = {}) {
  const made = await createIntake(testFacts(fields));
  if (!made.ok) throw new Error(made.problem.code);
  const intake = await database.intakes.get(made.value);
  if (!intake) throw new Error('No intake');
  return intake;
}

test('O10-16: intakes of a course are numbered in each year, and one in the bin keeps its number', async () => {
  const first = await planned();
  await binIntake((await planned()).id, true);
  expect((await planned()).number).toBe(3);
  expect((await planned({ year: 2028 })).number).toBe(1);
  expect((await planned({ programmeId: 'p2' })).number).toBe(1);
  expect(first.number).toBe(1);
  expect((await planned({ number: 7 })).number).toBe(7);
});

test('O10-16: the schedule has the intakes of its year by their first day, those without one last', async () => {
  await planned({ startsOn: null });
  await planned({ startsOn: '2027-09-06', endsOn: '2027-09-17' });
  await planned();
  await planned({ year: 2026, startsOn: '2026-12-28' });
  await binIntake((await planned({ startsOn: '2027-05-11', endsOn: null })).id, true);
  const { planned: courses, beside } = await readSchedule(2027);
  expect(courses.map(({ intake }) => intake.startsOn)).toEqual(['2027-02-01', '2027-09-06', null]);
  expect(courses[0]).toMatchObject({ programme: { id: 'p1' }, approved: false });
  expect(beside.map(({ intake }) => intake.startsOn)).toEqual(['2026-12-28']);
});

test('O10-16: an end before the start is refused with the clause, and nothing is stored', async () => {
  const wrong = testFacts({ endsOn: '2027-01-29' });
  const problem = { code: 'termEndsBeforeItBegins', clause: 'O10-16' };
  expect(await createIntake(wrong)).toMatchObject({ ok: false, problem });
  const intake = await planned();
  expect(await updateIntake(intake, wrong)).toMatchObject({ ok: false, problem });
  expect(await database.intakes.toArray()).toEqual([intake]);
});

test('what came from elsewhere while an intake was being changed stays', async () => {
  const shown = await planned();
  await updateIntake(shown, testFacts({ number: 1, place: 'Алматы' }));
  await updateIntake(shown, testFacts({ number: 1, plannedTrainees: 30 }));
  expect(await database.intakes.get(shown.id)).toMatchObject({ place: 'Алматы', plannedTrainees: 30 });
});

test('an intake lies in the bin under its course, year and number, and comes back', async () => {
  const { id } = await planned();
  await binIntake(id, true);
  expect(await readBin()).toMatchObject([{ table: 'intakes', id, name: 'Музыка (2027, № 1)' }]);
  await bringBack({ table: 'intakes', id });
  expect(await database.intakes.get(id)).toMatchObject({ deletedAt: null });
});

test('O10-16: an agreement of a year and a party stands once, and its change is taken back', async () => {
  const facts = { year: 2027, party: 'KZ-71', agreedBy: 'Басшы', agreedOn: '2026-12-01' };
  const letter = { letterNumber: '7', letterDate: null };
  await saveAgreement({ ...facts, ...letter });
  await saveAgreement({ ...facts, ...letter, letterDate: '2026-12-02' });
  const stored = () => readSchedule(2027).then(({ agreements }) => agreements);
  expect(await stored()).toEqual([{ id: '2027:KZ-71', ...facts, ...letter, letterDate: '2026-12-02' }]);
  await undo(scheduleScope(2027));
  expect(await stored()).toMatchObject([{ letterDate: null }]);
});
