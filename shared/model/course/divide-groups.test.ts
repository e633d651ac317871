import { expect, test } from 'vitest';
import type { DocumentLanguage } from '../organisation.ts';
import { divideGroups } from './divide-groups.ts';

const trainees = (counts: [DocumentLanguage | null, number][]) =>
  counts.flatMap(([language, count]) =>
    Array.from({ length: count }, (_, index) => ({ enrolmentId: `${language}${index}`, language })),
  );

test('O10-21, O10-22: groups have one language and are as equal as their trainees allow', () => {
  const groups = divideGroups(
    trainees([
      ['ru', 26],
      ['kk', 49],
      [null, 3],
    ]),
    25,
  );
  expect(groups.map(({ language, enrolmentIds }) => [language, enrolmentIds.length])).toEqual([
    ['kk', 25],
    ['kk', 24],
    ['ru', 13],
    ['ru', 13],
  ]);
  const all = groups.flatMap(({ enrolmentIds }) => enrolmentIds);
  expect(new Set(all).size).toBe(75);
  expect(all.every((id) => !id.startsWith('null'))).toBe(true);
});

test('nobody to divide makes no group', () => {
  expect(divideGroups(trainees([[null, 5]]), 25)).toEqual([]);
});
