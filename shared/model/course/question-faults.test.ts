import { expect, test } from 'vitest';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { bankProblem, checkBank, questionFaults } from './question-faults.ts';
import type { TestQuestion } from './test.ts';

const rules = scoreRulesOn('2027-02-12');
const sound = { text: 'Неше?', answers: ['бір', 'екі', 'үш'], right: 0 };
const codes = (fields: Partial<typeof sound> | { right: null }) =>
  questionFaults({ ...sound, ...fields }, rules).map(({ code, params }) => [code, params]);

test('O10-20: a question has three different answers and one of them is right', () => {
  expect(codes({})).toEqual([]);
  expect(codes({ text: ' ' })).toEqual([['questionEmpty', undefined]]);
  expect(codes({ answers: ['а', 'б'] })).toEqual([['questionAnswerCount', { count: 2, needed: 3 }]]);
  expect(codes({ answers: ['а', 'ә', 'б', 'в'] })).toEqual([
    ['questionAnswerCount', { count: 4, needed: 3 }],
  ]);
  expect(codes({ answers: ['а', '', ' '] })).toEqual([['questionAnswerEmpty', { letters: 'B, C' }]]);
  expect(codes({ answers: ['Иә', 'жоқ', ' иә '] })).toEqual([
    ['questionAnswersEqual', { first: 'A', second: 'C' }],
  ]);
  expect(codes({ right: null })).toEqual([['questionWithoutRight', undefined]]);
  expect(codes({ right: 3 })).toEqual([['questionWithoutRight', undefined]]);
  expect(codes({ text: 'а'.repeat(5_001) })[0]?.[0]).toBe('questionTooLong');
});

const question = (id: string, fields: Partial<TestQuestion> = {}): TestQuestion => ({
  ...{ id, programmeId: 'p1', order: id, language: 'kk', curriculumRowId: null, text: 'Қайсысы дұрыс?' },
  answers: ['1', '2', '3'].map((text) => ({ id: text, text: `${id} ${text}` })),
  ...{ rightAnswerId: '2', deletedAt: null },
  ...fields,
});

test('O10-20: the same question twice is told of the later one; other answers make another question', () => {
  const first = question('a');
  const again = { ...question('b'), text: ' қайсысы  ДҰРЫС?', answers: [...first.answers].reverse() };
  const bank = [first, question('c'), again, { ...again, id: 'd', language: 'ru' as const }];
  const { faults, sound: count } = checkBank(bank, rules);
  expect([...faults].map(([id, found]) => [id, found.map(({ code }) => code)])).toEqual([
    ['b', ['questionTwice']],
  ]);
  expect(count).toEqual({ kk: 2, ru: 1 });
});

test('O10-20: 19 questions are too few', () => {
  expect(bankProblem(19, rules)).toMatchObject({ clause: 'O10-20', params: { count: 19, needed: 20 } });
  expect(bankProblem(20, rules)).toBeNull();
});
