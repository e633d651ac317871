import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outcome } from '#shared/model/problem.ts';
import { placeAttachments } from '../../attachments.ts';
import { testPlace } from '../../backup/testing-place.ts';
import { database } from '../../database.ts';
import { testOrganisation, testWay } from '../../deadlines/testing-steps.ts';
import { signedTestPaper } from '../../development/testing-paper.ts';
import { goTo } from '../../testing-clock.ts';
import { emptyDatabase } from '../../testing-database.ts';
import { act, canUndo, openUndo, undo } from '../../undo.ts';
import { buildCoursePaper } from '../papers/course-papers.ts';
import { writeScores } from '../scores.ts';
import { testIntakeId as intakeId, storeIntake, testEnrolment } from '../testing-trainees.ts';
import { readEnrolmentStates, stateOf } from './enrolment-states.ts';
import { readStanding } from './read-standing.ts';
import {
  dropReassessment,
  proposedReassessment,
  saveReassessment,
  signReassessment,
} from './reassessments.ts';
import { signResultAlone } from './sign-result-alone.ts';
import { takeEnrolmentStep } from './take-enrolment-step.ts';
import { storeLaterIntake, storePaper, storeSteps } from './testing-outcomes.ts';

const [first, second] = [testEnrolment(0), testEnrolment(1)];
const points = { rightAnswers: 15, participation: 9, activity: 8, project: 30 };
const today = '2027-02-15';
const proof = () => new File(['емхана'], 'anyqtama.pdf');

beforeEach(async () => {
  goTo(today);
  placeAttachments(await testPlace());
  await emptyDatabase();
  await testOrganisation();
  await testWay('p1', 'Музыка', []);
  await storeIntake(2, 1);
  await storeSteps('intake', intakeId, [['signEnrolmentOrder', '2027-01-29']]);
});
afterEach(() => {
  vi.useRealTimers();
  placeAttachments(null);
});

const stateNow = async (id: string) => stateOf(await readEnrolmentStates(id.split(':')[0] ?? ''), id);
const standing = async (id: string, on = today) => {
  const found = await readStanding(id, on);
  if (!found) throw new Error('No trainee');
  return found;
};
const said = (outcome: Outcome<unknown>) =>
  outcome.ok ? 'ok' : `${outcome.problem.clause ?? ''} ${outcome.problem.code}`.trim();

const admitted = () => storeSteps('enrolment', first, [['admit', '2027-01-29']]);
async function failed(): Promise<void> {
  await writeScores(intakeId, first, { ...points, rightAnswers: 5 });
  await storeSteps('enrolment', first, [
    ['admit', '2027-01-29'],
    ['fail', '2027-02-12'],
  ]);
}

test('O10-31 (1), (2): what was given for the days of the course stays; test and project are assessed again with the next intake', async () => {
  await failed();
  await storeLaterIntake();
  expect(proposedReassessment(await standing(first))).toEqual({
    ...{ rightAnswers: null, participation: 9, activity: 8, project: null, date: null, withIntakeId: 'i2' },
  });
});

test('O10-31: a reassessment is kept until it is signed; its points then say the step, and it never changes', async () => {
  await failed();
  const facts = { ...points, withIntakeId: null, date: null };
  expect(said(await saveReassessment(first, { ...facts, project: null }))).toBe('ok');
  expect(said(await saveReassessment(first, facts))).toBe('ok');
  expect(await standing(first)).toMatchObject({
    reassessments: [{ id: `${first}/1`, project: 30, signedOn: null }],
  });
  expect(await stateNow(first)).toBe('failed');
  expect(await signReassessment(first, { ...facts, date: today })).toEqual({ ok: true, value: 'passed' });
  expect(await stateNow(first)).toBe('passed');
  const [signed] = (await standing(first)).reassessments;
  expect(signed).toMatchObject({ signedOn: today, date: today });
  expect(said(await dropReassessment(`${first}/1`))).toBe('reassessmentMissing');
  const update = {
    table: 'reassessments',
    kind: 'update',
    id: `${first}/1`,
    fields: { project: 1 },
  } as const;
  await expect(act(intakeId, [update])).rejects.toThrow();
});

test('O10-31 (1): who failed again is not assessed a second time in the year, also in another intake', async () => {
  await failed();
  await storeLaterIntake();
  const facts = { ...points, rightAnswers: 9, withIntakeId: null, date: today };
  expect(await signReassessment(first, facts)).toEqual({ ok: true, value: 'failed' });
  expect(await stateNow(first)).toBe('failed');
  expect(said(await signReassessment(first, facts))).toBe('O10-31 reassessedThisYear');
  await takeEnrolmentStep(first, 'transfer', { on: today, note: 'Көшті.', proof: proof(), targetId: 'i2' });
  expect((await standing('i2:t0')).facts.reassessedOn).toEqual([today]);
});

test('O10-31: points that the rules do not give, missing ones, and a day before the intake are refused', async () => {
  await failed();
  await storeLaterIntake();
  const facts = { ...points, withIntakeId: null, date: today };
  expect(said(await signReassessment(first, { ...facts, activity: 11 }))).toBe('O10-29 pointsOutOfRange');
  expect(said(await saveReassessment(first, { ...facts, rightAnswers: 21 }))).toBe('O10-29 pointsOutOfRange');
  expect(said(await signReassessment(first, { ...facts, project: null }))).toBe('O10-29 resultOpen');
  expect(said(await signReassessment(first, { ...facts, withIntakeId: 'i2' }))).toBe(
    'O10-31 reassessmentBeforeIntake',
  );
  expect(said(await signReassessment(first, { ...facts, date: '2027-02-30' }))).toBe('dateWrong');
  expect(said(await signReassessment(first, { ...facts, date: '2027-02-11' }))).toBe('O10-31 stepBeforeLast');
  expect(said(await signReassessment(second, facts))).toBe('O10-17 traineeListed');
  expect((await standing(first)).reassessments).toEqual([]);
});

test('O10-31 (3): a transfer leads into the other intake in the same action, with its reason and paper', async () => {
  await admitted();
  await storeLaterIntake();
  const words = { on: today, note: 'Емделуде болды.', targetId: 'i2' };
  expect(said(await takeEnrolmentStep(first, 'transfer', words))).toBe('O10-31 outcomeWithoutProof');
  expect(await database.enrolments.get('i2:t0')).toBeUndefined();
  expect(said(await takeEnrolmentStep(first, 'transfer', { ...words, proof: proof() }))).toBe('ok');
  expect(await stateNow(first)).toBe('transferred');
  expect(await database.enrolments.get('i2:t0')).toMatchObject({ cameFrom: first, groupId: null });
  expect(await stateNow('i2:t0')).toBe('listed');
  const found = await standing(first);
  expect(found.movedTo?.id).toBe('i2');
  expect(found.proofs).toMatchObject([{ ownerId: intakeId, about: `${first}/2`, name: 'anyqtama.pdf' }]);
  expect((await standing('i2:t0')).cameFrom?.id).toBe(intakeId);
  const groups = await database.changes
    .where('group')
    .equals((await lastChange()).group)
    .toArray();
  expect(groups.map(({ table }) => table).sort()).toEqual(['attachments', 'enrolments', 'workflowSteps']);
});

const lastChange = async () => {
  const row = await database.changes.orderBy('seq').last();
  if (!row) throw new Error('Nothing was written');
  return row;
};

test('O10-31 (3): nobody moves to another year, to an ended intake, to another course or twice', async () => {
  await admitted();
  const moving = async (targetId: string) =>
    said(await takeEnrolmentStep(first, 'transfer', { on: today, note: 'Көшті.', proof: proof(), targetId }));
  expect(await moving('i2')).toBe('O10-31 transferNowhere');
  await storeLaterIntake();
  await storeLaterIntake({ id: 'i3', number: 3, year: 2028, startsOn: '2028-02-07', endsOn: '2028-02-18' });
  await storeLaterIntake({ id: 'i4', number: 4, startsOn: '2027-01-11', endsOn: '2027-01-22' });
  await storeLaterIntake({ id: 'i5', number: 5, programmeId: 'p2' });
  expect(await moving('i3')).toBe('O10-31 transferOutsideYear');
  expect(await moving('i4')).toBe('O10-31 transferTargetEnded');
  expect(await moving('i5')).toBe('O10-31 transferTargetMissing');
  expect(await moving('i2')).toBe('ok');
  expect(await moving('i2')).toBe('O10-31 traineeTransferred');
  expect((await standing('i2:t0')).others.find(({ intake }) => intake.id === intakeId)).toMatchObject({
    alreadyThere: true,
  });
});

test('O10-31 (4): an interrupted course is completed with proof, and the result is signed alone after the others', async () => {
  await admitted();
  expect(said(await takeEnrolmentStep(first, 'interrupt', { on: today, note: ' ' }))).toBe(
    'O10-31 outcomeWithoutReason',
  );
  expect(said(await takeEnrolmentStep(first, 'interrupt', { on: '2027-02-10', note: 'Ауырды.' }))).toBe('ok');
  expect(await stateNow(first)).toBe('unfinished');
  expect(said(await takeEnrolmentStep(first, 'complete', { on: today, note: 'Жазылды.' }))).toBe(
    'O10-31 outcomeWithoutProof',
  );
  const words = { on: today, note: 'Жазылды.', proof: proof() };
  expect(said(await takeEnrolmentStep(first, 'complete', words))).toBe('ok');
  expect(await stateNow(first)).toBe('admitted');
  expect(said(await signResultAlone(first, points, today))).toBe('O10-29 resultWithOthers');
  await storeSteps('intake', intakeId, [['closeResults', '2027-02-12']], 2);
  expect(await signResultAlone(first, points, today)).toEqual({ ok: true, value: 'passed' });
  expect(await stateNow(first)).toBe('passed');
  expect(await database.scores.get(first)).toMatchObject({ ...points, signedOn: today });
});

test('O10-32: an expulsion signs the order that rests on the decision of the commission, all in one action', async () => {
  await admitted();
  const order = await storePaper({ kind: 'expulsionOrder', ownerId: first });
  const words = { on: today, note: 'Төрт күн қатыспады.', signed: signedTestPaper(order) };
  expect(said(await takeEnrolmentStep(first, 'expel', words))).toBe('O10-32 expulsionWithoutProtocol');
  expect(said(await buildCoursePaper(order))).toBe('O10-32 expulsionWithoutProtocol');
  await storePaper({ kind: 'commissionProtocol', ownerId: first, signedOn: today, number: '4' });
  expect(said(await buildCoursePaper(order))).toBe('ok');
  expect(said(await takeEnrolmentStep(first, 'expel', { on: today, note: 'Төрт күн.' }))).toBe(
    'O10-32 stepWithoutPaper',
  );
  expect(said(await takeEnrolmentStep(first, 'expel', words))).toBe('ok');
  expect(await stateNow(first)).toBe('expelled');
  expect(await database.officialDocuments.get(order.id)).toMatchObject({ signedOn: today });
  expect((await standing(first)).steps.at(-1)).toMatchObject({ event: 'expel', documentId: order.id });
  expect(said(await takeEnrolmentStep(first, 'expel', words))).toBe('O10-32 traineeExpelled');
});

test('a step of a trainee cannot be taken back, nor what was written with it', async () => {
  await admitted();
  await storeLaterIntake();
  const close = openUndo(intakeId);
  await takeEnrolmentStep(first, 'transfer', { on: today, note: 'Көшті.', proof: proof(), targetId: 'i2' });
  while (canUndo(intakeId)) await undo(intakeId);
  expect(await stateNow(first)).toBe('transferred');
  expect(await database.enrolments.get('i2:t0')).toMatchObject({ deletedAt: null });
  close();
});

test('a day that has not come, and a trainee who was taken out, are refused', async () => {
  await admitted();
  expect(said(await takeEnrolmentStep(first, 'interrupt', { on: '2027-02-16', note: 'Ауырды.' }))).toBe(
    'O10-31 stepInFuture',
  );
  await act(intakeId, [
    { table: 'enrolments', kind: 'update', id: second, fields: { deletedAt: '2027-02-01T00:00:00Z' } },
  ]);
  expect(said(await takeEnrolmentStep(second, 'interrupt', { on: today, note: 'Ауырды.' }))).toBe(
    'traineeMissing',
  );
});

test('O10-31, O10-32: the papers are made of the trainee, the course and what was signed before', async () => {
  await failed();
  const text = async (kind: 'attendanceReference' | 'commissionProtocol' | 'employerNotice', texts = {}) => {
    const made = await buildCoursePaper(await storePaper({ kind, ownerId: first, texts }));
    if (!made.ok) throw new Error(made.problem.code);
    return made.value.places.map(({ proposed }) => proposed).join('\n');
  };
  expect(await text('attendanceReference')).toContain('А000-сынақ');
  const protocol = await text('commissionProtocol', {
    ...{ 'fact.commissionDecision': 'refuse', 'fact.reason': 'Дәлел жоқ.' },
  });
  expect(protocol).toContain('қанағаттандырылмасын');
  expect(protocol).toContain('Дәлел жоқ.');
  expect(await text('employerNotice')).toContain('№ 5 мектепке');
});
