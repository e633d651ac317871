import { expect, test } from 'vitest';
import { fatesOf, leftIn, numberKinds, numberRules, rangesOf } from './number-kinds.ts';

test('single numbers become ranges in order, each once', () => {
  expect(rangesOf([5, 1, 2, 2, 3, 9])).toEqual([
    { first: 1, last: 3 },
    { first: 5, last: 5 },
    { first: 9, last: 9 },
  ]);
  expect(rangesOf([])).toEqual([]);
});

test('every number of a block has one fate', () => {
  const block = { first: 11, last: 20, next: 17, open: [13, 14], returned: [12] };
  expect(fatesOf(block)).toEqual([
    { first: 11, last: 11, fate: 'used' },
    { first: 12, last: 12, fate: 'returned' },
    { first: 13, last: 14, fate: 'open' },
    { first: 15, last: 16, fate: 'used' },
    { first: 17, last: 20, fate: 'left' },
  ]);
  expect(leftIn(block)).toBe(5);
});

test('a block of which nothing, or all, was used', () => {
  const whole = { first: 1, last: 3, open: [], returned: [] };
  expect(fatesOf({ ...whole, next: 1 })).toEqual([{ first: 1, last: 3, fate: 'left' }]);
  expect(fatesOf({ ...whole, next: 4 })).toEqual([{ first: 1, last: 3, fate: 'used' }]);
  expect(leftIn({ ...whole, next: 4 })).toBe(0);
});

test('numbers that are not of the block change nothing', () => {
  const fates = fatesOf({ first: 1, last: 4, next: 3, open: [3, 9], returned: [0] });
  expect(fates).toEqual([
    { first: 1, last: 2, fate: 'used' },
    { first: 3, last: 4, fate: 'left' },
  ]);
});

test.each(numberKinds)(
  'a computer asks for more %s before it has none, and one day gives a block',
  (kind) => {
    const { block, few, atOnce, perDay } = numberRules[kind];
    expect(few).toBeLessThan(block);
    expect(block).toBeLessThanOrEqual(perDay);
    expect(perDay).toBeLessThanOrEqual(atOnce);
  },
);
