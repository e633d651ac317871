import { expect, test } from 'vitest';
import { marksProblem, pointsOfMarks, projectAfterMarks, withMark } from './project-marks.ts';

const criteria = [
  { id: 'a', name: 'А', most: 20 },
  { id: 'b', name: 'Б', most: 20 },
];

test('O10-29: marks come to points once every criterion has one; a criterion that was taken out does not count', () => {
  expect(pointsOfMarks({ a: 18 }, criteria)).toBe(null);
  expect(pointsOfMarks({ a: 18, b: 0, gone: 9 }, criteria)).toBe(18);
  expect(pointsOfMarks({ a: 18 }, [])).toBe(null);
  expect(withMark({ a: 18, b: 3 }, 'b', null)).toEqual({ a: 18 });
});

test('O10-29: only points that were the sum of the marks go with a mark', () => {
  expect([projectAfterMarks(30, 30, null), projectAfterMarks(30, 25, null)]).toEqual([null, 30]);
  expect(projectAfterMarks(30, null, 12)).toBe(12);
});

test('O10-29: points of a project that are not the sum of its marks are told with both figures', () => {
  const told = (project: number | null) =>
    marksProblem({ a: 18, b: 12 }, criteria, project, { clause: 'O10-29' });
  expect([told(30), told(null)]).toEqual([null, null]);
  expect(told(31)).toEqual({ code: 'projectNotMarks', clause: 'O10-29', params: { points: 31, sum: 30 } });
});
