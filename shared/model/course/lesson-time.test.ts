import { expect, test } from 'vitest';
import { hoursTooEarly, isAfterLongPause, lessonMinutes, timeOf, usualHours } from './lesson-time.ts';

const span = (hour: number, length: number, timetable = usualHours) => {
  const { from, until } = lessonMinutes({ hour, length }, timetable);
  return `${timeOf(from)}–${timeOf(until)}`;
};

test('O10-20: a lesson lasts from its first academic hour to the end of its last one, pauses included', () => {
  expect([span(1, 1), span(1, 2), span(2, 2), span(7, 2)]).toEqual([
    ...['09:00–09:45', '09:00–10:30', '09:45–11:30', '15:00–16:30'],
  ]);
});

test('hours beyond the timetable follow its last one; without a timetable the usual hours count', () => {
  expect(span(9, 2)).toBe('16:30–18:00');
  expect(span(1, 2, { begins: [], minutes: 45 })).toBe('09:00–10:30');
});

test('only the lunch parts lessons', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].filter((hour) => isAfterLongPause(hour, usualHours))).toEqual([5]);
});

test('an hour that begins before the one before it is over is found', () => {
  expect(hoursTooEarly(usualHours)).toEqual([]);
  expect(hoursTooEarly({ begins: ['09:00', '09:40', '10:25', '10:00'], minutes: 45 })).toEqual([2, 4]);
});
