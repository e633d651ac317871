import { expect, test } from 'vitest';
import { attendanceMarks } from '#shared/model/course/attendance.ts';
import { markOfKey, nextMark } from './mark-keys.ts';

test('O10-24: each mark has a digit and a letter of the Kazakh, Russian and English keyboard, large or small', () => {
  for (const keys of ['1234', 'ҚКСЖ', 'қксж', 'поун', 'ПОУН', 'plea', 'PLEA'])
    expect([...keys].map(markOfKey), keys).toEqual(attendanceMarks);
  expect(['0', 'Delete', 'Backspace'].map(markOfKey)).toEqual([null, null, null]);
  for (const key of ['5', 'Enter', 'Tab', ' ', 'ArrowDown', 'z', 'ы', ''])
    expect(markOfKey(key)).toBeUndefined();
});

test('a tap leads through all marks to none and begins again', () => {
  expect([null, ...attendanceMarks].map(nextMark)).toEqual([...attendanceMarks, null]);
});
