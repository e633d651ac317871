import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Certificate } from '#shared/model/certificates/certificate.ts';
import { certificateSchema } from '#shared/model/certificates/certificate.ts';
import type { Edit } from '../change/change.ts';
import { ownBlocks } from '../change/numbers-here.ts';
import { putSyncPlace, syncPlaceOf } from '../change/sync-place.ts';
import { recordAttempt } from '../courses/attempts.ts';
import { storeSteps } from '../courses/outcomes/testing-outcomes.ts';
import { testIntakeId as intakeId, testEnrolment } from '../courses/testing-trainees.ts';
import { database } from '../database.ts';
import { attachJournal } from '../journal.ts';
import { usableBlocks } from '../numbers/number-place.ts';
import { takeNumber } from '../numbers/take-number.ts';
import { updateOrganisation } from '../organisation.ts';
import { goTo } from '../testing-clock.ts';
import { emptyDatabase } from '../testing-database.ts';
import { act, canUndo, openUndo, undo } from '../undo.ts';
import { annulCertificate } from './annul.ts';
import { readCertificates, withFate } from './certificates.ts';
import { readEntitled } from './entitled.ts';
import { type IssueRun, issueCertificates } from './issue.ts';
import { clockProblem } from './issue-clock.ts';
import type { IssueWords } from './issue-drafts.ts';
import { numbersShort } from './numbers-short.ts';
import {
  beginCertificates,
  leaseCertificates,
  testPlace as place,
  testSign as sign,
  storePassed,
  testSigner,
  testWords,
} from './testing-issue.ts';

beforeEach(async () => {
  goTo('2027-02-15');
  await emptyDatabase();
});
afterEach(() => {
  attachJournal(null);
  vi.useRealTimers();
});

const issue = (trainees: number[], words: Partial<IssueWords> = {}, run: IssueRun = {}) =>
  issueCertificates(testWords(trainees, words), { place, sign, ...run });
const stored = () => readCertificates(intakeId);
const numbers = async () => (await stored()).map(({ registrationNumber }) => registrationNumber);
const blocks = () => ownBlocks(database, 'certificates');
const codeOf = (answer: Awaited<ReturnType<typeof issue>>) => (answer.ok ? 'issued' : answer.problem.code);
const codes = async () =>
  (await readEntitled(intakeId))?.trainees.map(({ problems }) => problems.map(({ code }) => code).join());

test('O10-30, O10-33: a group is issued in one action with numbers of the row, facts of that day and three years', async () => {
  await storePassed(3);
  await beginCertificates();
  const answer = await issue([0, 1, 2]);
  expect(answer.ok).toBe(true);
  expect(await numbers()).toEqual(['2027-00001', '2027-00002', '2027-00003']);
  const [first] = await stored();
  expect(certificateSchema.parse(first)).toEqual(first);
  expect(first).toMatchObject({
    ...{ relation: 'first', replaces: null, intakeId, enrolmentId: testEnrolment(0), year: 2027, number: 1 },
    ...{ issuedOn: '2027-02-15', validUntil: '2030-02-15', templates: { certificate: 'kk-1' } },
    facts: {
      ...{ language: 'kk', lastName: 'А000-сынақ', startsOn: '2027-02-01', endsOn: '2027-02-12' },
      ...{ title: { kk: 'Музыка' }, organisation: { kk: 'Үлгі орталығы' }, employer: '№ 5 мектеп' },
      signer: testSigner,
    },
  });
  const tokens = (await stored()).map(({ token }) => token);
  expect(new Set(tokens).size).toBe(3);
  const rows = (await database.changes.toArray()).filter(({ table }) => table === 'certificates');
  expect(new Set(rows.map(({ group }) => group)).size).toBe(1);
  expect(await blocks()).toMatchObject([{ next: 4, open: [], returned: [] }]);
});

test('O10-30: what becomes of the person or the course later never changes the certificate, nor does undo', async () => {
  await storePassed(1);
  await beginCertificates();
  const close = openUndo(intakeId);
  await issue([0]);
  const before = await stored();
  await act('t0', [{ table: 'people', kind: 'update', id: 't0', fields: { lastName: 'Жаңа' } }]);
  if (canUndo(intakeId)) await undo(intakeId);
  close();
  expect(await stored()).toEqual(before);
});

test('O10-30: neither a certificate nor an order that annuls it is ever changed or removed', async () => {
  await storePassed(1);
  await beginCertificates();
  await issue([0]);
  const [issued] = await stored();
  if (!issued) return expect.unreachable();
  await annulCertificate(issued.id, { orderNumber: '3', orderDate: '2027-02-15', reason: 'Қате' });
  const [annulment] = await database.certificateAnnulments.toArray();
  const facts = { ...issued.facts, lastName: 'Бөтен' };
  const edits: Edit[] = [
    { table: 'certificates', kind: 'update', id: issued.id, fields: { facts } },
    { table: 'certificates', kind: 'remove', id: issued.id },
    { table: 'certificateAnnulments', kind: 'update', id: annulment?.id ?? '', fields: { reason: '' } },
    { table: 'certificateAnnulments', kind: 'remove', id: annulment?.id ?? '' },
  ];
  for (const edit of edits) await expect(act(intakeId, [edit])).rejects.toThrow();
  expect(await stored()).toEqual([issued]);
  expect(await database.certificateAnnulments.toArray()).toEqual([annulment]);
});

test('O10-30, O10-31: only who is entitled gets one; nobody gets two', async () => {
  await storePassed(3, 2);
  await beginCertificates();
  await storeSteps('enrolment', testEnrolment(2), [
    ['admit', '2027-02-01'],
    ['fail', '2027-02-12'],
  ]);
  await issue([0]);
  expect(await codes()).toEqual(['alreadyCertified', '', 'certificateNotPassed']);
  for (const trainee of [0, 2]) expect(codeOf(await issue([1, trainee]))).toBe('notEntitled');
  expect(await numbers()).toEqual(['2027-00001']);
  expect(codeOf(await issue([]))).toBe('nobodyChosen');
});

test('O10-30: two windows that issue the same group at once give each trainee one', async () => {
  await storePassed(2);
  await beginCertificates();
  const answers = await Promise.all([issue([0, 1]), issue([0, 1])]);
  expect(answers.map(codeOf).sort()).toEqual(['issued', 'notEntitled']);
  expect(await numbers()).toEqual(['2027-00001', '2027-00002']);
});

test('O10-33: who acts for the director signs by an order only', async () => {
  await storePassed(1);
  await beginCertificates();
  const acting = { ...testSigner, name: 'Б. Үлгіұлы', acting: true };
  expect(codeOf(await issue([0], { signer: acting }))).toBe('actingWithoutOrder');
  expect(await stored()).toEqual([]);
  const signer = { ...acting, orderNumber: '14-ж', orderDate: '2027-02-10' };
  expect(codeOf(await issue([0], { signer }))).toBe('issued');
  expect((await stored())[0]?.facts.signer).toEqual(signer);
});

test.each([
  ['2027-02-16', 'issueInFuture'],
  ['2027-02-11', 'issueBeforeResults'],
  ['', 'issueDateMissing'],
])('O10-30: on «%s» nothing is issued: %s', async (issuedOn, code) => {
  await storePassed(1);
  await beginCertificates();
  expect(codeOf(await issue([0], { issuedOn }))).toBe(code);
  expect(await blocks()).toMatchObject([{ next: 1, open: [] }]);
});

test('O10-30: a template that nobody chose, a course without a title in the language, a scheme without numbers', async () => {
  await storePassed(1);
  await beginCertificates();
  const none = { certificate: null, supplement: null };
  expect(codeOf(await issue([0], { templates: { kk: none, ru: none } }))).toBe('templateNotChosen');
  await updateOrganisation('o1', {
    certificates: { numberPattern: '{year}', fewBlanks: 5, checkAddress: '' },
  });
  expect(codeOf(await issue([0]))).toBe('numberPatternIncomplete');
  await updateOrganisation('o1', { certificates: null });
  const title = { kk: ' ', ru: 'Музыка' };
  await act('p1', [{ table: 'programmes', kind: 'update', id: 'p1', fields: { title } }]);
  expect(codeOf(await issue([0]))).toBe('courseTitleMissing');
});

test('user-asks 11: where the block runs out without a connection nothing is issued, and the numbers go back', async () => {
  await storePassed(3);
  await leaseCertificates(41, 42);
  expect(codeOf(await issue([0, 1, 2]))).toBe('noNumbersLeft');
  expect(await stored()).toEqual([]);
  expect(await blocks()).toMatchObject([{ open: [], returned: [41, 42] }]);
  expect(codeOf(await issue([0, 1]))).toBe('issued');
  expect(await numbers()).toEqual(['2027-00041', '2027-00042']);
});

test('user-asks 11: that few numbers are left is told before they run out, by the year of the issue', async () => {
  await storePassed(2);
  await leaseCertificates(1, 100);
  const short = async (needed: number, year = 2027) =>
    numbersShort({ alone: false, blocks: [], usable: await usableBlocks(place) }, year, needed);
  expect(await short(75)).toBeNull();
  expect(await short(101)).toBe(100);
  expect(await short(1, 2028)).toBe(0);
  for (let taken = 0; taken < 40; taken += 1) await takeNumber('certificates', 2027, place);
  expect(await short(1)).toBeNull();
  await takeNumber('certificates', 2027, place);
  expect(await short(1)).toBe(59);
  expect(numbersShort({ alone: true, blocks: [], usable: [] }, 2027, 75)).toBeNull();
});

test('user-asks 12: what the server has not answered for is told as issued here only', async () => {
  await storePassed(2);
  await leaseCertificates(1, 9);
  const registered = async () => (await withFate(await stored())).map((one) => one.registered);
  await issue([0]);
  expect(await registered()).toEqual([false]);
  const last = await database.changes.orderBy('seq').last();
  const known = await syncPlaceOf(database);
  if (known && last) await putSyncPlace(database, { ...known, pushed: { seq: last.seq, id: last.id } });
  await issue([1]);
  expect(await registered()).toEqual([true, false]);
});

test('user-asks 10: a number that an old register gave already is not given again', async () => {
  await storePassed(1);
  await beginCertificates();
  await issue([0]);
  const [old] = (await stored()) as [Certificate];
  const record = { ...old, id: 'old', origin: 'imported' as const, enrolmentId: null, intakeId: null };
  await act('old', [
    { table: 'certificates', kind: 'create', record: { ...record, registrationNumber: '2027-00002' } },
  ]);
  await annulCertificate(old.id, { orderNumber: '1', orderDate: '2027-02-15', reason: 'Қате' });
  expect(codeOf(await issue([0]))).toBe('issued');
  expect(await numbers()).toEqual(['2027-00001', '2027-00003']);
});

test('a cancelled issue, a refused signature and a full disk leave all as it was, numbers too', async () => {
  await storePassed(3);
  await beginCertificates();
  const stop = new AbortController();
  const onProgress: IssueRun['onProgress'] = ({ phase, done }) =>
    phase === 'signatures' && done === 2 && stop.abort();
  expect(codeOf(await issue([0, 1, 2], {}, { signal: stop.signal, onProgress }))).toBe('issueCancelled');
  const refuses: IssueRun['sign'] = async () => ({ ok: false, problem: { code: 'keysLocked' } });
  expect(codeOf(await issue([0, 1, 2], {}, { sign: refuses }))).toBe('keysLocked');
  const full = vi.spyOn(database.certificates.constructor.prototype, 'add');
  full.mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
  expect(codeOf(await issue([0, 1, 2]))).toBe('storageFull');
  full.mockRestore();
  expect(await stored()).toEqual([]);
  expect(codeOf(await issue([0, 1, 2]))).toBe('issued');
  expect(await numbers()).toEqual(['2027-00001', '2027-00002', '2027-00003']);
});

test('user-asks 12: where the disk took the records and the journal did not, no number goes back that is on one', async () => {
  await storePassed(1);
  await beginCertificates();
  attachJournal(async () => ({ ok: false, problem: { code: 'storageFull' } }));
  expect(codeOf(await issue([0]))).toBe('storageFull');
  attachJournal(null);
  expect(await numbers()).toEqual(['2027-00001']);
  expect(await blocks()).toMatchObject([{ open: [], returned: [] }]);
});

test('after a crash between the numbers and the records no number is lost, and none is given twice', async () => {
  await storePassed(3);
  await beginCertificates();
  await takeNumber('certificates', 2027, place);
  await takeNumber('certificates', 2027, place);
  const crash: IssueRun['sign'] = () => Promise.reject(new Error('crash'));
  await expect(issue([0], {}, { sign: crash })).rejects.toThrow('crash');
  expect(await issue([0, 1])).toMatchObject({ ok: true });
  expect(await numbers()).toEqual(['2027-00001', '2027-00002']);
  expect(await blocks()).toMatchObject([{ open: [], returned: [], next: 3 }]);
});

test('after a crash between the records and what became of their numbers these stay used', async () => {
  await storePassed(2);
  await beginCertificates();
  await issue([0]);
  const row = await database.meta.get('numbers');
  const known = JSON.parse(row?.value ?? '{}');
  known.blocks[0].open = [1];
  await database.meta.put({ key: 'numbers', value: JSON.stringify(known) });
  await issue([1]);
  expect(await numbers()).toEqual(['2027-00001', '2027-00002']);
});

test('user-asks 41: a clock that is behind the last change that is known here is told before a date is written', async () => {
  await storePassed(1);
  expect(await clockProblem()).toBeNull();
  goTo('2027-02-13');
  expect(await clockProblem()).toMatchObject({
    ...{ code: 'clockBehind', params: { today: '13.02.2027', last: '15.02.2027' } },
  });
});

test('the supplement has the topics of the curriculum, or its modules with their sums', async () => {
  await storePassed(2);
  await beginCertificates();
  const hours = { lecture: 2, practice: 4, training: 0, selfStudy: 0, control: 0 };
  const row = (id: string, order: string, kind: 'module' | 'topic', title: string) => ({
    table: 'curriculumRows' as const,
    kind: 'create' as const,
    record: { id, programmeId: 'p1', order, kind, title, form: '', hours, outcomeIds: [] },
  });
  await act('p1', [
    ...[row('a', 'a0', 'topic', 'Кіріспе'), row('b', 'a1', 'module', 'Ән')],
    ...[row('c', 'a2', 'topic', 'Дауыс'), row('d', 'a3', 'topic', 'Хор')],
  ]);
  await issue([0]);
  await issue([1], { rows: 'modules' });
  const said = (await stored()).map(({ facts }) =>
    facts.topics.map(({ title, hours: h }) => `${title.kk} ${h}`),
  );
  expect(said).toEqual([
    ['Кіріспе 6', 'Дауыс 6', 'Хор 6'],
    ['Кіріспе 6', 'Ән 12'],
  ]);
});

test('O10-30: a supplement by module has what the trainee reached in the final test, where that is known', async () => {
  await storePassed(3, 2);
  await storeSteps('enrolment', testEnrolment(2), [
    ['admit', '2027-02-01'],
    ['fail', '2027-02-12'],
    ['passAgain', '2027-02-14'],
  ]);
  await beginCertificates();
  const hours = { lecture: 2, practice: 4, training: 0, selfStudy: 0, control: 0 };
  const create = (table: 'curriculumRows' | 'testQuestions' | 'courseTests', record: object): Edit =>
    ({ table, kind: 'create', record }) as Edit;
  const row = (id: string, kind: 'module' | 'topic') =>
    create('curriculumRows', {
      ...{ id, programmeId: 'p1', order: id, kind, title: id, form: '', hours, outcomeIds: [] },
    });
  const answers = [{ id: 'right', text: 'дұрыс' }];
  const question = (id: string, curriculumRowId: string | null) =>
    create('testQuestions', {
      ...{ id, programmeId: 'p1', order: id, language: 'kk', curriculumRowId, text: id },
      ...{ answers, rightAnswerId: 'right', deletedAt: null },
    });
  const variant = ['q1', 'q2', 'q3', 'q4', 'q5'].map((questionId) => ({
    ...{ questionId, text: questionId, answers, rightAnswerId: 'right' },
  }));
  await act('p1', [
    ...[row('a1', 'topic'), row('b1', 'module'), row('b2', 'topic'), row('b3', 'topic'), row('c1', 'module')],
    ...[question('q1', 'b2'), question('q2', 'b3'), question('q3', 'b3'), question('q4', 'a1')],
    question('q5', null),
    create('courseTests', {
      ...{ id: 'test', intakeId, groupId: 'g1', language: 'kk', seed: 's', variants: [variant] },
      ...{ minutes: 40, drawnAt: '2027-02-10T00:00:00Z', deletedAt: null },
    }),
  ]);
  const attempt = (index: number, given: string[]) =>
    recordAttempt({
      ...{ intakeId, testId: 'test', enrolmentId: testEnrolment(index), variant: 0, way: 'room', note: '' },
      ...{ startedAt: null, endedAt: null, rightAnswers: 0, events: [] },
      answers: Object.fromEntries(given.map((id) => [id, 'right'])),
    });
  expect(await attempt(0, ['q1', 'q2', 'q4'])).toMatchObject({ value: { rightAnswers: 3 } });
  await attempt(1, ['q1']);
  // Who was assessed again passed by other answers.
  await attempt(2, ['q4']);
  // The commission counted otherwise: what the test says of its modules is not the result any more.
  await act(intakeId, [
    { table: 'scores', kind: 'update', id: testEnrolment(1), fields: { rightAnswers: 4 } },
  ]);
  await issue([0, 1, 2], { rows: 'modulesScored' });
  const said = (await stored()).map(({ facts }) =>
    facts.topics.map(({ title, score }) => `${title.kk}: ${score}`),
  );
  const unknown = ['a1: ', 'b1: ', 'c1: '];
  expect(said).toEqual([['a1: 100\u00a0%', 'b1: 67\u00a0%', 'c1: '], unknown, unknown]);
});
