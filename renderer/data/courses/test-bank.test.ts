import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { checkBank } from '#shared/model/course/question-faults.ts';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { database } from '../database.ts';
import { emptyDatabase } from '../testing-database.ts';
import { undo } from '../undo.ts';
import { recordAttempt } from './attempts.ts';
import { addQuestions, readBank, updateQuestion, writeAnswer } from './test-bank.ts';
import { drawTests, readTests } from './tests.ts';

beforeEach(emptyDatabase);

const rules = scoreRulesOn('2027-02-12');
const question = (at: number, language: 'kk' | 'ru' = 'kk') => ({
  ...{ text: `${at}-сұрақ?`, answers: [`дұрыс ${at}`, `бұрыс ${at}`, `тағы ${at}`], right: 0 },
  ...{ curriculumRowId: null, language },
});
const fill = (count: number, language: 'kk' | 'ru' = 'kk') =>
  addQuestions(
    'p1',
    Array.from({ length: count }, (_, at) => question(at, language)),
  );
const group = (id: string, language: 'kk' | 'ru') => ({
  ...{ id, intakeId: 'i1', order: id, name: id, language, chatLink: '' },
});
const draw = (languages: ('kk' | 'ru')[]) => ({
  ...{ programmeId: 'p1', variants: 2, minutes: 40, rules },
  groups: languages.map((language) => group(`g-${language}`, language)),
});

test('O10-20: questions stand behind those that were there, and are added as one action', async () => {
  await addQuestions('p1', [question(1)]);
  await addQuestions('p1', [question(2), question(3)]);
  const bank = await readBank('p1');
  expect(bank.map(({ text }) => text)).toEqual(['1-сұрақ?', '2-сұрақ?', '3-сұрақ?']);
  expect(checkBank(bank, rules)).toMatchObject({ sound: { kk: 3, ru: 0 } });
  await undo('p1');
  expect(await readBank('p1')).toHaveLength(1);
  expect(await readBank('p2')).toEqual([]);
});

test('the ids of answers do not tell which of them is right', async () => {
  await fill(20);
  const firsts = (await readBank('p1')).map(({ answers }) => answers[0]?.id);
  expect(new Set(firsts).size).toBe(20);
});

test('answers that are put right at once do not take back each other', async () => {
  const [id = ''] = await addQuestions('p1', [question(1)]);
  const [shown] = await readBank('p1');
  if (!shown) throw new Error('No question');
  const [first, second] = shown.answers;
  await Promise.all([
    writeAnswer(shown, first?.id ?? '', 'бір'),
    writeAnswer(shown, second?.id ?? '', 'екі'),
  ]);
  await updateQuestion({ id, programmeId: 'p1' }, { rightAnswerId: second?.id ?? '' });
  const [now] = await readBank('p1');
  expect(now?.answers.map(({ text }) => text)).toEqual(['бір', 'екі', 'тағы 1']);
  expect(now?.rightAnswerId).toBe(second?.id);
});

test('O10-20: each group is drawn in its language; a bank that is edited later does not change the test', async () => {
  await fill(25);
  await fill(20, 'ru');
  expect(await drawTests('i1', draw(['kk', 'ru']))).toMatchObject({ ok: true });
  const tests = await readTests('i1');
  expect(tests.map(({ language }) => language).sort()).toEqual(['kk', 'ru']);
  const [test] = tests;
  expect(test?.variants.map((variant) => variant.length)).toEqual([20, 20]);
  for (const { id } of await readBank('p1'))
    await updateQuestion({ id, programmeId: 'p1' }, { text: 'Жаңа' });
  expect(JSON.stringify(await readTests('i1'))).not.toContain('Жаңа');
});

test('O10-20: with 19 questions of a language nothing is drawn for any group', async () => {
  await fill(25);
  await fill(19, 'ru');
  expect(await drawTests('i1', draw(['kk', 'ru']))).toMatchObject({
    problem: { code: 'bankTooSmall', params: { count: 19, needed: 20 } },
  });
  expect(await readTests('i1')).toEqual([]);
});

test('O10-28: a test can be drawn anew until somebody took it', async () => {
  await fill(20);
  await drawTests('i1', draw(['kk']));
  const [first] = await readTests('i1');
  await drawTests('i1', draw(['kk']));
  const [second, ...others] = await readTests('i1');
  expect(others).toEqual([]);
  expect(second?.id).not.toBe(first?.id);
  await recordAttempt({
    ...{ intakeId: 'i1', testId: second?.id ?? '', enrolmentId: 'i1:p1', variant: 0, way: 'paper' },
    ...{ startedAt: null, endedAt: null, answers: {}, rightAnswers: 0, events: [], note: '' },
  });
  expect(await drawTests('i1', draw(['kk']))).toMatchObject({ problem: { code: 'testTaken' } });
  expect((await readTests('i1')).map(({ id }) => id)).toEqual([second?.id]);
  expect(await database.courseTests.count()).toBe(2);
});
