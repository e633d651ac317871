import { expect, test } from 'vitest';
import { scoreRulesOn } from '#shared/regulation/score-rules.ts';
import { courseResult, mostPoints, type PartScores } from './course-result.ts';

const rules = scoreRulesOn('2026-03-01');
const scores = (fields: Partial<PartScores>): PartScores => ({
  ...{ rightAnswers: 20, participation: 10, activity: 10, project: 40 },
  ...fields,
});
const result = (fields: Partial<PartScores>) => {
  const { verdict, total, reasons } = courseResult(scores(fields), rules);
  return { verdict, total, reasons: reasons.map(({ code }) => code) };
};

test('O10-29: twenty answers of two points, ten, ten and forty are a hundred', () => {
  expect(mostPoints(rules)).toEqual({ test: 40, participation: 10, activity: 10, project: 40 });
  expect(result({})).toEqual({ verdict: 'passed', total: 100, reasons: [] });
});

test('O10-29: a test below 20 fails although the total is 60', () => {
  const { reasons } = courseResult(scores({ rightAnswers: 9, activity: 10, project: 22 }), rules);
  expect(reasons).toEqual([
    { code: 'testBelowThreshold', clause: 'O10-29', params: { points: 18, least: 20 } },
  ]);
  expect(result({ rightAnswers: 9, project: 22 })).toMatchObject({ verdict: 'failed', total: 60 });
});

test('O10-29: a test of 20 passes with a total of 50 and fails with one of 49', () => {
  const least = { rightAnswers: 10, participation: 10, activity: 0 };
  expect(result({ ...least, project: 20 })).toEqual({ verdict: 'passed', total: 50, reasons: [] });
  expect(result({ ...least, project: 19 })).toEqual({
    ...{ verdict: 'failed', total: 49 },
    reasons: ['totalBelowLeast'],
  });
});

test('O10-29: a project that was not defended leaves the result open, one that brought nothing is told', () => {
  expect(result({ project: null })).toEqual({
    ...{ verdict: 'open', total: 60 },
    reasons: ['projectPointsMissing'],
  });
  expect(result({ project: 0 })).toEqual({
    ...{ verdict: 'passed', total: 60 },
    reasons: ['projectWithoutPoints'],
  });
});

test('O10-29: what is missing is told part by part, and a test below the threshold at once', () => {
  const open = { participation: null, activity: null, project: null };
  expect(result({ ...open, rightAnswers: 3 })).toEqual({
    ...{ verdict: 'open', total: 6 },
    reasons: [
      ...['participationPointsMissing', 'activityPointsMissing', 'projectPointsMissing'],
      'testBelowThreshold',
    ],
  });
  expect(result({ ...open, rightAnswers: null }).reasons).toHaveLength(4);
});

test('O10-29: points that the order does not give are refused', () => {
  for (const fields of [{ rightAnswers: 21 }, { participation: 11 }, { activity: -1 }, { project: 12.5 }])
    expect(() => result(fields)).toThrow(RangeError);
});
