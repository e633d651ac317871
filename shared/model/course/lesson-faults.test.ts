import { expect, test } from 'vitest';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import { workingCalendar } from '#shared/calendar/working-calendar.ts';
import type { Lesson } from './lesson.ts';
import { type BusyLesson, type LessonSurroundings, lessonFaults } from './lesson-faults.ts';
import { lessonMinutes, usualHours } from './lesson-time.ts';
import { proposeLessons } from './propose-lessons.ts';
import { testCurriculum, testDays, testLesson, testTopic } from './testing-lessons.ts';

const around: LessonSurroundings = {
  intake: { startsOn: '2027-02-01', endsOn: '2027-02-12' },
  language: 'kk',
  calendar: workingCalendar(holidayTable, []),
  timetable: usualHours,
  curriculum: [testTopic('t1', { lecture: 2 })],
  hours: { programme: 2, fixed: null },
  trainers: new Map([
    ['a', { name: 'А. Үлгі', languages: ['kk'] }],
    ['b', { name: 'Б. Үлгі', languages: [] }],
  ]),
  rooms: new Map([['r1', '204']]),
  others: [],
};
const faults = (lessons: readonly Lesson[], fields: Partial<LessonSurroundings> = {}) =>
  lessonFaults(lessons, { ...around, ...fields }).map(({ problem: { code, clause, params }, lessonIds }) => [
    `${code} ${clause}: ${lessonIds.join(' ')}`.trim(),
    ...(params ? [params] : []),
  ]);
const other = (hour: number, fields: Partial<BusyLesson> = {}): BusyLesson => ({
  ...{ date: '2027-02-01', minutes: lessonMinutes({ hour, length: 1 }, usualHours) },
  ...{ trainerId: null, roomId: null, where: '2-лек, 1-топ' },
  ...fields,
});
const at = { date: '01.02.2027', time: '09:00–10:30' };

test('O10-16: lessons that place the whole curriculum on course days have no fault', () => {
  expect(faults([testLesson()])).toEqual([]);
});

test('O10-20: a schedule of 80 hours has no fault, one of 81 hours is told with both sums', () => {
  const lessons = proposeLessons({
    ...{ intakeId: 'i1', groupId: 'g1', days: testDays, timetable: usualHours, curriculum: testCurriculum },
    ...{ lessons: [], given: { trainerId: 'a', roomId: null, link: '' } },
  }).map((lesson, index) => ({ ...lesson, id: `l${index}` }));
  const course = { curriculum: testCurriculum, hours: { programme: 80, fixed: 80 } };
  expect(faults(lessons, course)).toEqual([]);
  const evening = { begins: [...usualHours.begins, '16:45'], minutes: 45 };
  const extra = testLesson({ id: 'extra', hour: 9, length: 1 });
  expect(faults([...lessons, extra], { ...course, timetable: evening })).toEqual([
    [
      'lessonHoursOver O10-16: l0 l1 extra l2',
      { title: 't1-тақырып', kind: 'lecture', planned: 10, placed: 11 },
    ],
    ['lessonHoursTotal O10-20:', { hours: 81, expected: 80 }],
  ]);
});

test('O10-20: a programme of 36 hours is told by the clause that fixes 80; where none fixes them they count as they are', () => {
  const course = { curriculum: [testTopic('t1', { lecture: 2 })], hours: { programme: 2, fixed: 80 } };
  expect(faults([testLesson()], course)).toEqual([['lessonHoursTotal O10-20:', { hours: 2, expected: 80 }]]);
});

test('O10-16: hours that are left, and a curriculum that is not the programme’s hours, are told', () => {
  const curriculum = [testTopic('t1', { lecture: 2 }), testTopic('t2', { practice: 3, control: 1 })];
  expect(faults([testLesson()], { curriculum, hours: { programme: 2, fixed: null } })).toEqual([
    ['lessonHoursLeft O10-16:', { hours: 4 }],
    ['curriculumHoursDiffer O10-16:', { planned: 6, hours: 2 }],
  ]);
});

test('O10-16: a lesson of a topic that the curriculum does not have is told', () => {
  const strange = testLesson({ id: 'l2', hour: 5, length: 1, curriculumRowId: null });
  expect(faults([testLesson(), strange], { hours: { programme: 2, fixed: null } })).toEqual([
    ['lessonOutsideCurriculum O10-16: l2', { lessons: 1 }],
    ['lessonHoursTotal O10-16:', { hours: 3, expected: 2 }],
  ]);
});

test('O10-16: a holiday is told by its name, another day off by its date, a day outside the intake by the intake’s days', () => {
  const intake = { startsOn: '2027-03-01', endsOn: '2027-03-12' };
  expect(faults([testLesson({ date: '2027-03-08' })], { intake })).toEqual([
    ['lessonOnHoliday O10-16: l1', { date: '08.03.2027', holiday: 'womensDay' }],
  ]);
  expect(faults([testLesson({ date: '2027-03-06' })], { intake })).toEqual([
    ['lessonOnDayOff O10-16: l1', { date: '06.03.2027' }],
  ]);
  expect(faults([testLesson({ date: '2027-02-26' })], { intake })).toEqual([
    ['lessonOutsideIntake O10-16: l1', { date: '26.02.2027', from: '01.03.2027', until: '12.03.2027' }],
  ]);
});

test('O10-16: a Saturday that the organisation works is no day off; a year without a table is told', () => {
  const calendar = workingCalendar(holidayTable, [{ id: '2027-02-06', kind: 'worked', reason: 'Бұйрық' }]);
  expect(faults([testLesson({ date: '2027-02-06' })], { calendar })).toEqual([]);
  const intake = { startsOn: '2099-02-02', endsOn: '2099-02-13' };
  expect(faults([testLesson({ date: '2099-02-02' })], { intake })).toEqual([
    ['holidayTableMissing O10-16: l1', { year: 2099 }],
  ]);
});

test('O10-16: an hour that the timetable does not have is told', () => {
  expect(faults([testLesson({ hour: 8 })])).toEqual([
    ['lessonBeyondDay O10-16: l1', { date: '01.02.2027', hours: 8 }],
  ]);
});

test('O10-16: a group in two lessons at once is told with both of them', () => {
  const lessons = [testLesson({ length: 1 }), testLesson({ id: 'l2', length: 1 })];
  expect(faults(lessons)).toEqual([
    ['lessonGroupBusy O10-16: l1 l2', { date: '01.02.2027', time: '09:00–09:45' }],
  ]);
});

test('O10-16: a trainer or a room with another group at that time is told, with which; before and after it not', () => {
  const trainer = (hour: number) => faults([testLesson()], { others: [other(hour, { trainerId: 'a' })] });
  expect(trainer(2)).toEqual([
    ['lessonTrainerBusy O10-16: l1', { ...at, where: '2-лек, 1-топ', name: 'А. Үлгі' }],
  ]);
  expect(trainer(3)).toEqual([]);
  expect(faults([testLesson()], { others: [other(1, { roomId: 'r1' })] })).toEqual([
    ['lessonRoomBusy O10-16: l1', { ...at, where: '2-лек, 1-топ', name: '204' }],
  ]);
  expect(faults([testLesson()], { others: [other(1, { trainerId: 'b', roomId: 'r2' })] })).toEqual([]);
  expect(faults([testLesson()], { others: [other(1, { trainerId: 'a', date: '2027-02-02' })] })).toEqual([]);
});

test('O10-16: two intakes with other timetables clash by the clock and not by the number of the hour', () => {
  const later = { from: 10 * 60, until: 11 * 60 };
  expect(faults([testLesson()], { others: [other(1, { trainerId: 'a', minutes: later })] })).toHaveLength(1);
  const before = { from: 8 * 60, until: 9 * 60 };
  const after = { from: 10 * 60 + 30, until: 12 * 60 };
  for (const minutes of [before, after]) {
    expect(faults([testLesson()], { others: [other(1, { trainerId: 'a', minutes })] })).toEqual([]);
  }
});

test('O10-17: lessons without a trainer are told once; without trainer or room nothing clashes', () => {
  const lesson = testLesson({ trainerId: null, roomId: null });
  expect(faults([lesson], { others: [other(1)] })).toEqual([
    ['lessonTrainerMissing O10-17: l1', { lessons: 1 }],
  ]);
});

test('O10-18: a trainer who does not teach in the group’s language is told; where the languages are unknown not', () => {
  expect(faults([testLesson()], { language: 'ru' })).toEqual([
    ['lessonTrainerLanguage O10-18: l1', { name: 'А. Үлгі', language: 'ru' }],
  ]);
  expect(faults([testLesson({ trainerId: 'b' })], { language: 'ru' })).toEqual([]);
});
