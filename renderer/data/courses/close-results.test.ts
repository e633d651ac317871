import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { intakeMachine } from '#shared/model/workflow/intake-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { placeAttachments, readAttachments } from '../attachments.ts';
import { testPlace } from '../backup/testing-place.ts';
import { database } from '../database.ts';
import { testOrganisation, testWay } from '../deadlines/testing-steps.ts';
import { goTo } from '../testing-clock.ts';
import { emptyDatabase } from '../testing-database.ts';
import { canUndo, openUndo, undo } from '../undo.ts';
import { markDay } from './attendance.ts';
import { closeResults, missingForClosing } from './close-results.ts';
import { writeCommission } from './commission.ts';
import { readIntakeSteps } from './course-steps.ts';
import { giveProjectMark } from './defences.ts';
import { readEnrolmentStates } from './outcomes/enrolment-states.ts';
import { readScores, writeScores } from './scores.ts';
import { storeCommission, storeEnrolment, testCommission } from './testing-results.ts';
import { testIntakeId as intakeId, storeIntake, testEnrolment } from './testing-trainees.ts';

vi.mock('#renderer/workers/documents.ts', () => ({ askDocuments: async () => new Uint8Array([1, 2, 3]) }));

const [first, second, third] = [testEnrolment(0), testEnrolment(1), testEnrolment(2)];
const days = [1, 2, 3, 4, 5, 8, 9, 10, 11, 12].map((day) => `2027-02-${String(day).padStart(2, '0')}`);
const lastDay = '2027-02-12';

beforeEach(async () => {
  goTo('2027-02-15');
  placeAttachments(await testPlace());
  await emptyDatabase();
  await testOrganisation();
  await testWay('p1', 'Музыка', []);
  await storeIntake(3, 1);
});
afterEach(() => {
  vi.useRealTimers();
  placeAttachments(null);
});

const missing = async (on = lastDay) =>
  (await missingForClosing(intakeId, on)).map(({ code, clause }) => `${code} ${clause}`);

/** Everybody is enrolled, marked and has points: two pass, the test of the third is too low. */
async function ready(): Promise<void> {
  await storeEnrolment(3);
  await storeCommission();
  for (const day of days) await markDay(intakeId, [first, second, third], day, 'present');
  const points = { activity: 8, project: 30 };
  await writeScores(intakeId, first, { ...points, rightAnswers: 15 });
  await writeScores(intakeId, second, { ...points, rightAnswers: 20, participation: 10 });
  await writeScores(intakeId, third, { ...points, rightAnswers: 9 });
}

test('O10-17: results of an intake whose order nobody signed are not closed', async () => {
  expect(await missing()).toEqual(['intakeNotEnrolled O10-17']);
});

test('O10-28, O10-29: all that is missing is told at once, each with its clause', async () => {
  await storeEnrolment(2);
  expect(await missing('2027-02-11')).toEqual([
    'resultsBeforeEnd O10-28',
    'commissionMissing O10-29',
    'traineesNotAdmitted O10-17',
    'resultsOpen O10-29',
  ]);
});

test('O10-29: other participation than the attendance gives needs its reason before the closing', async () => {
  await ready();
  await writeScores(intakeId, second, { participation: 7 });
  expect(await missing()).toEqual(['participationReasonsMissing O10-29']);
  await writeScores(intakeId, second, { participationReason: 'Тапсырмаларды өзі орындады' });
  expect(await missing()).toEqual([]);
});

test('O10-29: the closing signs the sheet and the points, writes down the participation, and gives everybody the step', async () => {
  await ready();
  expect(await closeResults(intakeId, lastDay, 'Ведомость')).toEqual({ ok: true, value: null });
  const steps = await readIntakeSteps(intakeId);
  expect(stateAfter(intakeMachine, steps)).toBe('assessed');
  expect([...(await readEnrolmentStates(intakeId)).values()]).toEqual(['passed', 'passed', 'failed']);
  expect(await readScores(intakeId)).toMatchObject([
    { id: first, participation: 10, signedOn: lastDay },
    { id: second, participation: 10, signedOn: lastDay },
    { id: third, participation: 10, signedOn: lastDay },
  ]);
  const [file] = await readAttachments(intakeId);
  expect(await database.officialDocuments.get(steps.at(-1)?.documentId ?? '')).toMatchObject({
    ...{ kind: 'scoreSheet', ownerId: intakeId, signedOn: lastDay, attachmentId: file?.id, hash: file?.hash },
  });
});

test('O10-29: after the closing neither points nor marks nor defences nor the commission change, and nothing takes it back', async () => {
  await ready();
  const leave = openUndo(intakeId);
  await closeResults(intakeId, lastDay, 'Ведомость');
  const before = await readScores(intakeId);
  await expect(writeScores(intakeId, first, { activity: 10 })).rejects.toThrow();
  expect(await markDay(intakeId, [first], days[0] ?? '', 'absent')).toMatchObject({
    problem: { code: 'resultsClosed', clause: 'O10-29' },
  });
  const of = { id: 'aim', criteria: testCommission.criteria };
  await expect(giveProjectMark(intakeId, first, of, 20)).rejects.toThrow();
  await expect(writeCommission(intakeId, () => ({ orderNumber: '13' }))).rejects.toThrow();
  expect(await missing()).toEqual(['resultsClosed O10-29']);
  while (canUndo(intakeId)) await undo(intakeId);
  leave();
  expect(await readScores(intakeId)).toEqual(before);
});

test('O10-31: who moved, stopped or was expelled is not waited for and gets no result', async () => {
  await ready();
  await writeScores(intakeId, third, { project: null });
  expect(await missing()).toEqual(['resultsOpen O10-29']);
  const step = {
    ...{ id: `${third}/2`, machine: 'enrolment' as const, ownerId: third, programmeId: '', n: 2 },
    ...{ event: 'interrupt', on: '2027-02-10', at: '2027-02-10T06:00:00Z', by: null, documentId: null },
    ...{ versionId: null, link: '', note: 'Ауырып қалды' },
  };
  await database.workflowSteps.add(step);
  expect(await missing()).toEqual([]);
  await closeResults(intakeId, lastDay, 'Ведомость');
  expect(await database.scores.get(third)).toMatchObject({ signedOn: null });
});

test('O10-29: marks that two people gave differently are decided before the closing', async () => {
  await ready();
  const side = { user: null, device: 'd', at: '', clock: '' };
  await database.conflicts.add({
    ...{ id: 'c', table: 'scores', recordId: first, scope: intakeId, field: 'activity', openedSeq: 1 },
    ...{
      sides: [
        { ...side, change: 'a', value: 8 },
        { ...side, change: 'b', value: 9 },
      ],
      standing: 'a',
    },
  });
  expect(await missing()).toEqual(['resultsInConflict O10-29']);
});

test('the results are not closed on a day that has not come', async () => {
  await ready();
  expect(await missing('2027-02-16')).toEqual(['stepInFuture O10-29']);
});
