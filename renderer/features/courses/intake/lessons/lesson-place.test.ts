import { expect, test } from 'vitest';
import type { Lesson } from '#shared/model/course/lesson.ts';
import {
  firstFree,
  fitPlace,
  gridDays,
  isTakenPlace,
  lanesOf,
  neighbour,
  placeOfKey,
  stretchTo,
} from './lesson-place.ts';

const size = { days: ['2027-02-01', '2027-02-02', '2027-02-03'], hours: 8 };
const place = { date: '2027-02-02', hour: 3, length: 2 };
const lesson = (id: string, date: string, hour: number, length = 2): Lesson => ({
  ...{ id, intakeId: 'i1', groupId: 'g1', date, hour, length, curriculumRowId: null, topic: '' },
  ...{ kind: 'lecture', trainerId: null, roomId: null, link: '' },
});
const said = ({ date, hour, length }: { date: string; hour: number; length: number }) =>
  `${date.slice(8)} ${hour}+${length}`;
const pressed = (keys: string[], shift = false) =>
  said(keys.reduce((at, key) => placeOfKey(key, shift, at, size) ?? at, place));

test('arrows carry a lesson over hours and days and stop at the edges of the grid', () => {
  expect(pressed(['ArrowRight'])).toBe('02 4+2');
  expect(pressed(['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft'])).toBe('02 1+2');
  expect(pressed(Array.from({ length: 9 }, () => 'ArrowRight'))).toBe('02 7+2');
  expect(pressed(['ArrowDown', 'ArrowDown'])).toBe('03 3+2');
  expect(pressed(['ArrowUp', 'ArrowUp', 'ArrowUp'])).toBe('01 3+2');
  expect(placeOfKey('a', false, place, size)).toBeNull();
});

test('Shift with an arrow makes a lesson longer or shorter, never less than an hour', () => {
  expect(pressed(['ArrowRight'], true)).toBe('02 3+3');
  expect(pressed(['ArrowLeft', 'ArrowLeft', 'ArrowLeft'], true)).toBe('02 3+1');
  expect(
    pressed(
      Array.from({ length: 9 }, () => 'ArrowRight'),
      true,
    ),
  ).toBe('02 3+6');
});

test('whatever is asked for, a place lies inside the day', () => {
  expect(said(fitPlace({ ...place, hour: 12, length: 20 }, size))).toBe('02 1+8');
  expect(said(fitPlace({ ...place, hour: -3 }, size))).toBe('02 1+2');
  expect(said(stretchTo({ ...place, hour: 9 }, 12, size))).toBe('02 9+1');
});

test('a place is taken by another lesson of its hours, not by itself and not by the hour beside', () => {
  const lessons = [lesson('a', '2027-02-02', 1), lesson('b', '2027-02-02', 4, 1)];
  expect(isTakenPlace(place, lessons, null)).toBe(true);
  expect(isTakenPlace(place, lessons, 'b')).toBe(false);
  expect(isTakenPlace({ ...place, date: '2027-02-01' }, lessons, null)).toBe(false);
});

test('the first free hours are found; a long lesson takes as many as follow each other', () => {
  const lessons = [lesson('a', '2027-02-01', 1, 3), lesson('b', '2027-02-01', 5, 4)];
  expect(said(firstFree(lessons, 4, size))).toBe('01 4+1');
  expect(said(firstFree([lesson('a', '2027-02-01', 1, 8)], 4, size))).toBe('02 1+4');
  expect(said(firstFree([lesson('a', '2027-02-01', 1, 8)], 4, { ...size, days: ['2027-02-01'] }))).toBe(
    '01 1+1',
  );
});

test('lessons at one time stand in lanes of their own; one after the other share a lane', () => {
  const lanes = lanesOf([
    ...[lesson('c', '2027-02-01', 3), lesson('b', '2027-02-01', 2), lesson('a', '2027-02-01', 1)],
  ]);
  expect(lanes.map((one) => `${one.lesson.id}${one.lane}`)).toEqual(['a0', 'b1', 'c0']);
});

test('days outside the course that have lessons, and days that were added, are shown', () => {
  expect(gridDays(['2027-02-01'], [lesson('a', '2027-01-30', 1)], ['2027-02-06', '2027-02-01'])).toEqual([
    ...['2027-01-30', '2027-02-01', '2027-02-06'],
  ]);
});

test('arrows lead the focus from lesson to lesson, over days without any', () => {
  const lessons = [
    ...[lesson('a', '2027-02-01', 1), lesson('b', '2027-02-01', 5), lesson('c', '2027-02-03', 1)],
    lesson('d', '2027-02-03', 4),
  ];
  const from = (id: string, key: string) => {
    const start = lessons.find((one) => one.id === id);
    return start && (neighbour(key, start, lessons)?.id ?? null);
  };
  expect([from('a', 'ArrowRight'), from('b', 'ArrowRight'), from('a', 'ArrowLeft')]).toEqual([
    'b',
    'c',
    null,
  ]);
  expect([from('b', 'ArrowDown'), from('c', 'ArrowUp'), from('d', 'ArrowDown')]).toEqual(['d', 'a', null]);
});
