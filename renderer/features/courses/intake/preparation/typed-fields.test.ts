import { expect, test } from 'vitest';
import { readDay, readLine } from './typed-fields.ts';

test.each([
  ['25.01.2027', '2027-01-25'],
  ['2027-01-25', '2027-01-25'],
  ['  ', null],
  ['30.02.2027', undefined],
  ['ертең', undefined],
])('the day %s', (text, day) => expect(readDay(text)).toBe(day));

test('a text of several lines stands on one; what is longer than its field is refused', () => {
  expect(readLine('  Қағаз,\n А4 ', 20)).toBe('Қағаз, А4');
  expect(readLine('Қағаз', 5)).toBe('Қағаз');
  expect(readLine('Қағазы', 5)).toBeNull();
});
