import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarLesson, lessonCalendar } from './lesson-calendar.ts';

/*
 * The file as another program reads it: ical.js, the reader of Thunderbird, shares no code with the writer.
 */

const at = '2027-01-20T06:45:12.345Z';
const lesson: CalendarLesson = {
  ...{ id: 'l/1', date: '2027-02-01', minutes: { from: 540, until: 630 }, title: 'Дәріс; ән, күй \\ үлгі' },
  ...{ description: '1-топ\nА. Үлгі', place: '204-кабинет, Астана' },
};

function read(lessons: readonly CalendarLesson[]) {
  const calendar = new ICAL.Component(ICAL.parse(lessonCalendar(lessons, at)));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  if (!zone) throw new Error('No time zone');
  ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

test('O10-16: a lesson begins and ends by the clock of Kazakhstan, five hours before UTC', () => {
  const [event] = read([lesson]);
  expect(event?.startDate.zone.tzid).toBe('Asia/Almaty');
  expect(event?.startDate.toString()).toBe('2027-02-01T09:00:00');
  expect(event?.startDate.toJSDate().toISOString()).toBe('2027-02-01T04:00:00.000Z');
  expect(event?.endDate.toJSDate().toISOString()).toBe('2027-02-01T05:30:00.000Z');
});

test('topic, trainer and room come back as they were written; what is empty is left out', () => {
  const [event, bare] = read([lesson, { ...lesson, id: 'l2', place: '', description: '' }]);
  expect([event?.summary, event?.description, event?.location]).toEqual([
    lesson.title,
    lesson.description,
    lesson.place,
  ]);
  expect([bare?.location, bare?.component.hasProperty('description')]).toEqual([null, false]);
});

test('each lesson keeps its UID in every export, and no line is longer than 75 bytes', () => {
  const lessons = ['1', 'l/1', 'l%2F1'].map((id) => ({ ...lesson, id, title: 'Ұзақ тақырып '.repeat(20) }));
  expect(new Set(read(lessons).map(({ uid }) => uid)).size).toBe(3);
  const sizes = lessonCalendar(lessons, at)
    .split('\r\n')
    .map((line) => new TextEncoder().encode(line).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
  expect(read(lessons)[0]?.summary).toBe('Ұзақ тақырып '.repeat(20));
});
