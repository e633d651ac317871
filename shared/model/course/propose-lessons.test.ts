import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursLeft, hoursOf, hoursToPlace } from './hours-to-place.ts';
import type { Lesson } from './lesson.ts';
import { hoursTaken, isAfterLongPause, usualHours } from './lesson-time.ts';
import { type NewLesson, type ProposalGround, proposeLessons } from './propose-lessons.ts';
import { testCurriculum, testDays, testLesson, testTopic } from './testing-lessons.ts';

const ground: ProposalGround = {
  ...{ intakeId: 'i1', groupId: 'g1', days: testDays, timetable: usualHours, curriculum: testCurriculum },
  ...{ lessons: [], given: { trainerId: 'a', roomId: null, link: '' } },
};
const propose = (fields: Partial<ProposalGround> = {}) => proposeLessons({ ...ground, ...fields });
const taken = (lessons: readonly NewLesson[]) =>
  lessons.flatMap((one) => hoursTaken(one).map((hour) => `${one.date} ${hour}`));
const perDay = (lessons: readonly NewLesson[]) =>
  [...Map.groupBy(lessons, ({ date }) => date).values()].map(hoursOf);

test('O10-16, O10-20: the 80 hours of a curriculum fill ten days of eight hours, in its order, control last', () => {
  const lessons = propose();
  expect(perDay(lessons)).toEqual(Array.from({ length: 10 }, () => 8));
  expect(hoursToPlace(testCurriculum, lessons).filter((one) => hoursLeft(one) !== 0)).toEqual([]);
  const order = lessons.map(({ curriculumRowId, kind }) => `${curriculumRowId} ${kind}`);
  expect([...new Set(order)]).toEqual([
    ...['t1 lecture', 't1 practice', 't2 training', 't2 selfStudy', 't3 lecture', 't3 practice'],
    ...['t1 control', 't3 control'],
  ]);
  expect(taken(lessons)).toEqual([...taken(lessons)].sort());
  expect(lessons[0]).toEqual({
    ...{ intakeId: 'i1', groupId: 'g1', date: '2027-02-01', hour: 1, length: 4, curriculumRowId: 't1' },
    ...{ topic: 't1-тақырып', kind: 'lecture', trainerId: 'a', roomId: null, link: '' },
  });
});

test('what stands already stays, and only what is missing is proposed', () => {
  const kept = testLesson({ date: '2027-02-03', hour: 3, length: 3, kind: 'practice' });
  const lessons = propose({ lessons: [kept] });
  expect(hoursOf(lessons)).toBe(77);
  expect(taken(lessons)).not.toContain('2027-02-03 4');
  expect(
    propose({ lessons: lessons.map((one, index) => ({ ...one, id: String(index) })).concat(kept) }),
  ).toEqual([]);
});

test('few hours are spread evenly over the days; what finds no place is left out', () => {
  expect(perDay(propose({ curriculum: [testTopic('t1', { lecture: 25 })] }))).toEqual([
    ...[3, 3, 3, 3, 3, 3, 3, 3, 1],
  ]);
  expect(hoursOf(propose({ days: testDays.slice(0, 2) }))).toBe(16);
  expect(propose({ days: [] })).toEqual([]);
});

test('hours at which the given trainer or room is taken stay free', () => {
  const lessons = propose({ isTaken: (date, hour) => date === '2027-02-01' && hour <= 4 });
  expect(lessons[0]).toMatchObject({ date: '2027-02-01', hour: 5 });
});

const amount = fc.integer({ min: 0, max: 12 });
const anyTopic = fc.record({
  lecture: amount,
  practice: amount,
  training: amount,
  selfStudy: amount,
  control: amount,
});
const anyLesson = fc.record({
  date: fc.constantFrom(...testDays),
  hour: fc.integer({ min: 1, max: 8 }),
  length: fc.integer({ min: 1, max: 4 }),
  curriculumRowId: fc.constantFrom('t0', 't1', 't9'),
});

test('whatever stands and whatever is missing: no hour twice, none too many, none over a lunch, always the same', () => {
  fc.assert(
    fc.property(
      fc.array(anyTopic, { maxLength: 8 }),
      fc.array(anyLesson, { maxLength: 6 }),
      (topics, stored) => {
        const curriculum = topics.map((hours, index) => testTopic(`t${index}`, hours));
        const kept: Lesson[] = stored.map((fields, index) => testLesson({ ...fields, id: `k${index}` }));
        const lessons = propose({ curriculum, lessons: kept });
        const hours = taken(lessons);
        expect(new Set(hours).size).toBe(hours.length);
        expect(hours.filter((hour) => taken(kept).includes(hour))).toEqual([]);
        for (const lesson of lessons) {
          expect(
            hoursTaken(lesson)
              .slice(1)
              .some((hour) => isAfterLongPause(hour, usualHours)),
          ).toBe(false);
          expect(Math.max(...hoursTaken(lesson))).toBeLessThanOrEqual(8);
        }
        const before = hoursToPlace(curriculum, kept);
        const missing = before.reduce((sum, one) => sum + Math.max(0, hoursLeft(one)), 0);
        const free =
          testDays.length * 8 - new Set(taken(kept).filter((one) => Number(one.slice(11)) <= 8)).size;
        expect(hoursOf(lessons)).toBe(Math.min(missing, free));
        expect(propose({ curriculum, lessons: kept })).toEqual(lessons);
      },
    ),
  );
});
