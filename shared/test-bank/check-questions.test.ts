import { expect, test } from 'vitest';
import type { CurriculumRow } from '#shared/model/programme.ts';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { checkQuestions, languageOf, topicNamed } from './check-questions.ts';
import type { ReadQuestion } from './read-question.ts';

const rules = scoreRulesOn('2027-02-12');
const read = (text: string, fields: Partial<ReadQuestion> = {}): ReadQuestion => ({
  ...{ line: 1, topic: '', text, answers: ['бір', 'екі', 'үш'], right: 0 },
  ...fields,
});
const stored = (text: string, language: 'kk' | 'ru') => ({
  ...{ id: text, programmeId: 'p1', order: 'a', language, curriculumRowId: null, text },
  answers: ['үш', 'екі', 'бір'].map((answer) => ({ id: answer, text: answer })),
  ...{ rightAnswerId: 'үш', deletedAt: null },
});

test('O10-20: only sound questions that are new come in; the same file twice brings nothing', () => {
  const bank = [stored('Бар?', 'kk'), stored('Орысша?', 'ru')];
  const file = [read('Жаңа?'), read('бар?'), read('ЖАҢА?'), read('Қате?', { right: null }), read('Орысша?')];
  expect(checkQuestions(file, { bank, language: 'kk', rules }).map(({ fate }) => fate)).toEqual([
    ...['ready', 'here', 'repeated', 'faulty', 'ready'],
  ]);
});

test('the language of a file is known by its letters, although a Kazakh question may have none of its own', () => {
  expect(
    languageOf([read('Қайсысы?'), read('Бала?', { answers: ['а'] }), read('Жаса?', { answers: ['а'] })]),
  ).toBe('kk');
  expect(languageOf([read('Сколько?', { answers: ['один', 'два'] })])).toBe('ru');
});

test('a topic is known by its title, whatever number stands before it', () => {
  const topics = [{ id: 't1', title: '1.2. Қалыптастырушы бағалау' }] as CurriculumRow[];
  expect(topicNamed('Қалыптастырушы  бағалау.', topics)).toBe('t1');
  expect(topicNamed('Бағалау', topics)).toBeNull();
  expect(topicNamed('', topics)).toBeNull();
});
