import { expect, test } from 'vitest';
import { changedLeaves } from './changed-leaves.ts';

test('of a field with parts only the parts that changed are told', () => {
  const hours = { lecture: 2, practice: 4, training: 0, selfStudy: 0, control: 0 };
  const fields = [
    { field: 'hours', from: hours, to: { ...hours, practice: 6 } },
    { field: 'title', from: 'Модуль', to: 'Модуль' },
  ];
  expect(changedLeaves(fields)).toEqual([{ path: 'hours.practice', from: 4, to: 6 }]);
});

test('a list is one value, also when it was empty', () => {
  expect(changedLeaves([{ field: 'serves', from: [], to: ['a'] }])).toEqual([
    { path: 'serves', from: [], to: ['a'] },
  ]);
});
