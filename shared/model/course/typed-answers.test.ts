import { expect, test } from 'vitest';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { countRight, type DrawnQuestion } from './test.ts';
import { chosenAnswers, readTypedAnswers, writtenAnswers } from './typed-answers.ts';

const rules = scoreRulesOn('2027-02-12');
const variant: DrawnQuestion[] = Array.from({ length: 20 }, (_, at) => ({
  ...{ questionId: `q${at}`, text: '?', rightAnswerId: 'y' },
  answers: (at % 2 === 0 ? ['y', 'n', 'm'] : ['n', 'm', 'y']).map((id) => ({ id, text: id })),
}));
function typed(text: string) {
  const read = readTypedAnswers(text, rules);
  return read.ok ? read.value : read.problem;
}

test('O10-28: letters, numbers and Cyrillic letters that look Latin are the same keys; spaces do not count', () => {
  expect(typed('abc 123')).toEqual([0, 1, 2, 0, 1, 2]);
  expect(typed('АВС ' + 'авс')).toEqual([0, 1, 2, 0, 1, 2]);
  expect(typed('a-0.c')).toEqual([0, null, null, null, 2]);
  expect(typed('')).toEqual([]);
});

test('O10-29: a wrong key and a twenty-first answer are refused', () => {
  expect(typed('abd')).toEqual({
    ...{ code: 'answerKeyWrong', params: { key: 'D', question: 3, letters: 'A, B, C' } },
  });
  for (const wrong of ['4', 'Б', '?']) expect(typed(wrong)).toMatchObject({ code: 'answerKeyWrong' });
  expect(typed('a'.repeat(21))).toMatchObject({ code: 'answerKeysMany', params: { count: 21, needed: 20 } });
});

test('O10-29: typed answers are counted by the variant, and written back as they were typed', () => {
  const places = typed('AC AC AC AC AC AC AC AC AC B-');
  if (!Array.isArray(places)) throw new Error('Refused');
  const answers = chosenAnswers(variant, places);
  expect(countRight(variant, answers)).toBe(18);
  expect(Object.keys(answers)).toHaveLength(19);
  expect(writtenAnswers(variant, answers)).toBe('ACACA CACAC ACACA CACB-');
});
