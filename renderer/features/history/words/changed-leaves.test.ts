import { expect, test } from 'vitest';
import { changedLeaves } from './changed-leaves.ts';

test('of a field with parts only the parts that changed are told', () => {
  const hours = { lecture: 2, practice: 4, training: 0, selfStudy: 0, control: 0 };
  const before = { hours, title: 'Модуль' };
  const after = { hours: { ...hours, practice: 6 }, title: 'Модуль' };
  expect(changedLeaves({ before, after })).toEqual([{ path: 'hours.practice', before: 4, after: 6 }]);
});

test('a list is one value, also when it was empty', () => {
  expect(changedLeaves({ before: { serves: [] }, after: { serves: ['a'] } })).toEqual([
    { path: 'serves', before: [], after: ['a'] },
  ]);
});
