import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { attemptId, type CourseTest, type TestAttempt } from '#shared/model/course/test.ts';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing-database.ts';
import { act, undo } from '../undo.ts';
import { readAttempts, recordAttempt, takeBackAttempt } from './attempts.ts';
import { noScores, readScores, writeScores } from './scores.ts';

const question = (id: string, rightAnswerId: string) => ({
  ...{ questionId: id, text: id, rightAnswerId },
  answers: ['a', 'b', 'c'].map((answer) => ({ id: answer, text: answer })),
});
const drawn: CourseTest = {
  ...{ id: 'x1', intakeId: 'i1', groupId: 'g1', language: 'kk', seed: 's', minutes: 40 },
  variants: [[question('q1', 'a'), question('q2', 'b'), question('q3', 'c')]],
  ...{ drawnAt: '2027-02-12T05:00:00.000Z', deletedAt: null },
};
const attempt = (fields: Partial<TestAttempt> = {}): Omit<TestAttempt, 'id'> => ({
  ...{ intakeId: 'i1', testId: 'x1', enrolmentId: 'i1:p1', variant: 0, way: 'paper' },
  ...{ startedAt: null, endedAt: null, answers: { q1: 'a', q2: 'c', q3: 'c' }, rightAnswers: 0 },
  ...{ events: [], note: '' },
  ...fields,
});

beforeEach(async () => {
  await emptyDatabase();
  await act('i1', [{ table: 'courseTests', kind: 'create', record: drawn }]);
});
const count = () => database.changes.count();

test('O10-28: an attempt and its right answers in the scores are one action, counted from the drawn test', async () => {
  await writeScores('i1', 'i1:p1', { activity: 9 });
  const stored = await recordAttempt(attempt({ rightAnswers: 20 }));
  expect(stored).toMatchObject({ ok: true, value: { id: attemptId('x1', 'i1:p1'), rightAnswers: 2 } });
  expect(await readAttempts('i1')).toMatchObject([{ rightAnswers: 2, way: 'paper' }]);
  expect(await readScores('i1')).toMatchObject([{ id: 'i1:p1', rightAnswers: 2, activity: 9 }]);
  await undo('i1');
  expect(await readAttempts('i1')).toEqual([]);
  expect(await readScores('i1')).toMatchObject([{ rightAnswers: null, activity: 9 }]);
});

test('O10-28: the same attempt once more changes nothing, also when both come at once; another one is refused', async () => {
  const swapped = attempt({ answers: { q3: 'c', q2: 'c', q1: 'a' } });
  const both = await Promise.all([recordAttempt(attempt()), recordAttempt(swapped)]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  const before = await count();
  expect(await recordAttempt(attempt())).toMatchObject({ ok: true });
  for (const other of [attempt({ answers: { q1: 'a' } }), attempt({ way: 'room' })])
    expect(await recordAttempt(other)).toMatchObject({ problem: { code: 'oneAttempt', clause: 'O10-28' } });
  expect(await recordAttempt(attempt({ testId: 'other', variant: null }))).toMatchObject({
    problem: { code: 'oneAttempt' },
  });
  expect(await count()).toBe(before);
});

test('answers that came from elsewhere bring their own number; a test that is not here is told', async () => {
  const elsewhere = attempt({ testId: '', variant: null, way: 'import', answers: {}, rightAnswers: 17 });
  expect(await recordAttempt(elsewhere)).toMatchObject({ value: { rightAnswers: 17 } });
  const missing = attempt({ enrolmentId: 'i1:p2', variant: 1 });
  expect(await recordAttempt(missing)).toMatchObject({ problem: { code: 'testMissing' } });
});

test('O10-29: once the score sheet is signed no attempt comes in', async () => {
  const record = { ...noScores, id: 'i1:p1', intakeId: 'i1', rightAnswers: 5, signedOn: '2027-02-12' };
  await act('i1', [{ table: 'scores', kind: 'create', record }]);
  expect(await recordAttempt(attempt())).toMatchObject({ problem: { code: 'recordClosed' } });
  expect(await readAttempts('i1')).toEqual([]);
});

test('O10-28: what was typed in wrongly is taken back with its points; what phones sent stays', async () => {
  const typed = await recordAttempt(attempt());
  const sent = await recordAttempt(attempt({ enrolmentId: 'i1:p2', way: 'room' }));
  if (!typed.ok || !sent.ok) throw new Error('Not recorded');
  expect(await takeBackAttempt(sent.value)).toMatchObject({ ok: true });
  expect(await readAttempts('i1')).toHaveLength(2);
  await takeBackAttempt(typed.value);
  expect((await readAttempts('i1')).map(({ enrolmentId }) => enrolmentId)).toEqual(['i1:p2']);
  expect((await readScores('i1')).find(({ id }) => id === 'i1:p1')?.rightAnswers).toBeNull();
  expect(await recordAttempt(attempt({ answers: {} }))).toMatchObject({ ok: true });
});

test('points that somebody typed after an attempt stay when the attempt is taken back', async () => {
  const typed = await recordAttempt(attempt());
  await writeScores('i1', 'i1:p1', { rightAnswers: 3 });
  if (typed.ok) await takeBackAttempt(typed.value);
  expect(await readScores('i1')).toMatchObject([{ rightAnswers: 3 }]);
});
