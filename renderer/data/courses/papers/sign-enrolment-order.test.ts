import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { enrolmentMachine } from '#shared/model/workflow/enrolment-machine.ts';
import { intakeMachine } from '#shared/model/workflow/intake-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { database } from '../../database.ts';
import { editPaper } from '../../development/edit-paper.ts';
import { dropPaper } from '../../development/papers.ts';
import { goTo } from '../../testing-clock.ts';
import { programmeId, startWithProgramme } from '../../testing-complete-programme.ts';
import { act, canUndo, openUndo, undo } from '../../undo.ts';
import { addTrainee, takeBackTrainees } from '../enrolments.ts';
import { readEnrolmentStates } from '../outcomes/enrolment-states.ts';
import { testIntakeId as intakeId, testEnrolment } from '../testing-trainees.ts';
import { buildCoursePaper } from './course-papers.ts';
import { readOrderFaults } from './order-facts.ts';
import { prepareCoursePaper, readCoursePapers } from './prepare-course-paper.ts';
import { signEnrolmentOrder } from './sign-enrolment-order.ts';
import { storeWholeIntake } from './testing-enrolment.ts';

startWithProgramme('2027-01-25');

/** A prepared order with number and date; gives what is said with its signature. */
async function orderToSign(number: string, corrects: string | null = null) {
  const made = await prepareCoursePaper('enrolmentOrder', intakeId, corrects);
  const record = made.ok ? await database.officialDocuments.get(made.value) : undefined;
  if (!record) throw new Error('The order was not made');
  await editPaper(record, { number, date: '2027-01-25' });
  return {
    on: '2027-01-25',
    signed: { documentId: record.id, file: new File([record.id], 'Бұйрық.docx') },
  };
}

const intakeSteps = () => database.workflowSteps.where({ ownerId: intakeId }).sortBy('n');
const states = async () => [...(await readEnrolmentStates(intakeId)).values()];
const textOf = async (documentId: string) => {
  const record = await database.officialDocuments.get(documentId);
  const built = record && (await buildCoursePaper(record));
  return built?.ok ? JSON.stringify(built.value.document.blocks) : '';
};

test('O10-17: the signature enrols the intake and admits everybody in one action, with the file and its hash', async () => {
  await storeWholeIntake(programmeId);
  const words = await orderToSign('12');
  expect(await signEnrolmentOrder(intakeId, words)).toEqual({ ok: true, value: null });
  expect(stateAfter(intakeMachine, await intakeSteps())).toBe('enrolled');
  expect(await states()).toEqual(['admitted', 'admitted', 'admitted', 'admitted']);
  const [order] = await readCoursePapers(intakeId);
  const file = await database.attachments.get(order?.attachmentId ?? '');
  expect(order).toMatchObject({ signedOn: '2027-01-25', hash: file?.hash, ownerId: intakeId, programmeId });
  expect(file?.ownerId).toBe(intakeId);
  const steps = await database.workflowSteps.toArray();
  expect(new Set(steps.map(({ documentId }) => documentId))).toEqual(new Set([order?.id]));
  const groups = (await database.changes.toArray())
    .filter(({ table }) => table === 'workflowSteps')
    .map(({ group, scope }) => `${group} ${scope}`);
  expect([groups.length, new Set(groups).size]).toEqual([5, 1]);
});

test('O10-17: what was signed is not taken back', async () => {
  await storeWholeIntake(programmeId);
  const stop = openUndo(intakeId);
  await signEnrolmentOrder(intakeId, await orderToSign('12'));
  while (canUndo(intakeId) && (await undo(intakeId))?.tookBack) {
    // What went before the signature may be taken back, nothing of the signature.
  }
  expect(stateAfter(intakeMachine, await intakeSteps())).toBe('enrolled');
  expect(await readCoursePapers(intakeId)).toMatchObject([{ signedOn: '2027-01-25', number: '12' }]);
  stop();
});

test.each<[string, string, () => Promise<unknown>]>([
  [
    'orderWithoutLetters',
    'no letter of a department',
    () => act(intakeId, [{ table: 'departmentLetters', kind: 'remove', id: 'l' }]),
  ],
  [
    'orderTraineesWithoutLetter',
    'a trainee whom no letter brought',
    () =>
      act(intakeId, [
        { table: 'enrolments', kind: 'update', id: testEnrolment(0), fields: { letterId: null } },
      ]),
  ],
  [
    'orderScheduleHours',
    'a group with 72 hours',
    () => act(intakeId, [{ table: 'lessons', kind: 'remove', id: 'g1/3' }]),
  ],
  [
    'orderWithoutTrainers',
    'no trainers',
    () => act(intakeId, [{ table: 'intakeTrainers', kind: 'remove', id: `${intakeId}:t0` }]),
  ],
  [
    'orderWithoutEstimate',
    'no estimate',
    () => act(intakeId, [{ table: 'estimateLines', kind: 'remove', id: 'e' }]),
  ],
])('%s: with %s nothing is signed', async (code, _what, spoil) => {
  await storeWholeIntake(programmeId);
  const words = await orderToSign('12');
  await spoil();
  expect(await signEnrolmentOrder(intakeId, words)).toMatchObject({ ok: false, problem: { code } });
  expect(await database.workflowSteps.count()).toBe(0);
  expect(await readCoursePapers(intakeId)).toMatchObject([{ signedOn: null }]);
});

test('an order without its number is not signed, nor one of tomorrow', async () => {
  await storeWholeIntake(programmeId);
  const words = await orderToSign('');
  const problem = (code: string) => ({ ok: false, problem: { code } });
  expect(await signEnrolmentOrder(intakeId, words)).toMatchObject(problem('paperWithoutNumber'));
  const [order] = await readCoursePapers(intakeId);
  if (order) await editPaper(order, { number: '12' });
  expect(await signEnrolmentOrder(intakeId, { ...words, on: '2027-01-26' })).toMatchObject(
    problem('stepInFuture'),
  );
});

test('O10-17: a further order enrols who was listed after the first, and names nobody else', async () => {
  await storeWholeIntake(programmeId);
  await signEnrolmentOrder(intakeId, await orderToSign('12'));
  const late = await database.people.get('t1');
  if (!late) throw new Error('No person');
  const person = { ...late, id: 'late', lastName: 'Кейінгі', nameKey: 'я late' };
  await act('late', [{ table: 'people', kind: 'create', record: person }]);
  await addTrainee(intakeId, person);
  await act(intakeId, [
    {
      ...{ table: 'enrolments', kind: 'update', id: `${intakeId}:late` },
      fields: { letterId: 'l', groupId: 'g0' },
    },
  ]);
  goTo('2027-02-03');
  const words = await orderToSign('13');
  const text = await textOf(words.signed.documentId);
  expect([text.includes('Кейінгі'), text.includes(late.lastName)]).toEqual([true, false]);
  expect(await signEnrolmentOrder(intakeId, { ...words, on: '2027-02-03' })).toMatchObject({ ok: true });
  expect(await intakeSteps()).toHaveLength(1);
  expect((await states()).sort()).toEqual(Array<string>(5).fill('admitted'));
});

test('an order that corrects a signed one names everybody and admits nobody twice', async () => {
  await storeWholeIntake(programmeId);
  const first = await orderToSign('12');
  await signEnrolmentOrder(intakeId, first);
  const words = await orderToSign('14', first.signed.documentId);
  const name = (await database.people.get('t2'))?.lastName ?? '';
  expect(await textOf(words.signed.documentId)).toContain(name);
  expect(await signEnrolmentOrder(intakeId, words)).toMatchObject({ ok: true });
  expect(await database.workflowSteps.count()).toBe(5);
  expect(
    stateAfter(enrolmentMachine, await database.workflowSteps.where({ ownerId: testEnrolment(0) }).toArray()),
  ).toBe('admitted');
});

test('O10-17: the order has the annexes of the intake; trainees who were taken out stand in none', async () => {
  await storeWholeIntake(programmeId);
  const words = await orderToSign('12');
  const before = await textOf(words.signed.documentId);
  const gone = await database.enrolments.get(testEnrolment(3));
  const name = (await database.people.get('t3'))?.lastName ?? '';
  for (const part of ['Қағаз', '08-15/412', 'Сабақ', '1-топ', '2-топ', name]) expect(before).toContain(part);
  if (gone) await takeBackTrainees(intakeId, [gone]);
  expect(await textOf(words.signed.documentId)).not.toContain(name);
});

test('O10-17: who is in another intake on the same days is told, and an order that is thrown away leaves nothing', async () => {
  await storeWholeIntake(programmeId);
  const other = {
    id: 'i2',
    programmeId,
    year: 2027,
    number: 2,
    startsOn: '2027-02-10',
    endsOn: '2027-02-20',
  };
  const intake = await database.intakes.get(intakeId);
  const person = await database.people.get('t1');
  if (!intake || !person) throw new Error('No intake');
  await act('i2', [{ table: 'intakes', kind: 'create', record: { ...intake, ...other } }]);
  await addTrainee('i2', person);
  const faults = await readOrderFaults(intakeId, null);
  expect(faults?.find(({ problem }) => problem.code === 'orderTraineesElsewhere')?.names).toHaveLength(1);
  const { signed } = await orderToSign('12');
  const stored = await database.officialDocuments.get(signed.documentId);
  if (stored) await dropPaper(stored);
  expect(await readCoursePapers(intakeId)).toEqual([]);
});
