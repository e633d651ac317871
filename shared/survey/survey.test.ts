import { expect, test } from 'vitest';
import { surveyQuestionSchema } from '#shared/model/course/survey.ts';
import { documentLanguages } from '#shared/model/organisation.ts';
import { proposedSurvey } from './proposed-survey.ts';
import { surveyFaults } from './survey-faults.ts';
import { surveyResults } from './survey-results.ts';

const question = (id: string, kind: 'one' | 'several' | 'scale' | 'text', options: string[] = []) => ({
  ...{ id, kind, options, text: id, required: true },
});

test('O10-26, O10-27: a survey of each purpose is proposed in both languages, with the same questions', () => {
  for (const purpose of ['needs', 'evaluation'] as const) {
    const [kk, ru] = documentLanguages.map((language) => proposedSurvey(purpose, language));
    const shape = (one = kk) => one?.questions.map(({ id, kind, options }) => [id, kind, options.length]);
    expect(shape(ru)).toEqual(shape(kk));
    expect(kk?.title).not.toBe(ru?.title);
    for (const one of [...(kk?.questions ?? []), ...(ru?.questions ?? [])]) surveyQuestionSchema.parse(one);
  }
});

test('O10-27: shares are of those who answered the question, a scale has its mean, texts stay as they are', () => {
  const questions = [
    question('a', 'several', ['бір', 'екі']),
    question('b', 'scale', ['нашар', 'жақсы']),
    question('c', 'text'),
  ];
  const results = surveyResults(questions, [
    { answers: { a: ['бір', 'екі'], b: ['5'], c: [' Рақмет '] } },
    { answers: { a: ['бір', 'бір', 'басқа'], b: ['2'] } },
    { answers: { b: ['өте'] } },
    { answers: {} },
  ]);
  expect(results[0]).toMatchObject({
    answered: 2,
    options: [
      { option: 'бір', count: 2, share: 1 },
      { option: 'екі', count: 1, share: 0.5 },
      { option: 'басқа', count: 1, share: 0.5 },
    ],
  });
  expect(results[1]).toMatchObject({ answered: 3, mean: 3.5 });
  expect(results[1]?.options.map(({ count }) => count)).toEqual([0, 1, 0, 0, 1, 1]);
  expect(results[2]).toMatchObject({ answered: 1, texts: ['Рақмет'], options: [], mean: null });
  expect(surveyResults(questions, [])[1]).toMatchObject({ answered: 0, mean: null });
});

test('O10-26, O10-27: what is missing of the surveys is told by its clause; unanswered only once the course is over', () => {
  const codes = (surveys: Parameters<typeof surveyFaults>[0], today: string) =>
    surveyFaults(surveys, { endsOn: '2027-03-12', today }).map(({ code, clause }) => `${code} ${clause}`);
  const asked = (purpose: 'needs' | 'evaluation', responses: number) => ({
    ...{ survey: { purpose, questions: [question('a', 'text')] }, responses },
  });
  expect(codes([], '2027-03-01')).toEqual(['surveyNeedsMissing O10-26', 'surveyEvaluationMissing O10-27']);
  const both = [asked('needs', 3), asked('evaluation', 0)];
  expect(codes(both, '2027-03-12')).toEqual([]);
  expect(codes(both, '2027-03-13')).toEqual(['surveyEvaluationUnanswered O10-27']);
  expect(codes([{ survey: { purpose: 'needs', questions: [] }, responses: 0 }], '2027-03-01')).toEqual([
    ...['surveyWithoutQuestions O10-26', 'surveyEvaluationMissing O10-27'],
  ]);
});
