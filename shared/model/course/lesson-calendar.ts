import { icsFile, icsInstant, icsText } from '#shared/calendar/ics.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { type Minutes, timeOf } from './lesson-time.ts';

/** A lesson as another calendar shows it. */
export interface CalendarLesson {
  /** The same each time that it is exported, so that the other calendar replaces it. */
  id: string;
  date: PlainDate;
  minutes: Minutes;
  title: string;
  description: string;
  /** The room, or the address where it is held online. */
  place: string;
}

const zone = 'Asia/Almaty';

/** RFC 5545, 3.6.5: the one offset that all Kazakhstan has since 1 March 2024, whatever the other computer knows of it. */
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:20240301T000000',
  'TZOFFSETFROM:+0600',
  'TZOFFSETTO:+0500',
  'TZNAME:+05',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const local = (date: PlainDate, minutes: number): string =>
  `${date.replaceAll('-', '')}T${timeOf(minutes).replace(':', '')}00`;

const eventLines = (lesson: CalendarLesson, at: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${encodeURIComponent(lesson.id)}@ereje`,
  `DTSTAMP:${icsInstant(at)}`,
  `DTSTART;TZID=${zone}:${local(lesson.date, lesson.minutes.from)}`,
  `DTEND;TZID=${zone}:${local(lesson.date, lesson.minutes.until)}`,
  `SUMMARY:${icsText(lesson.title)}`,
  ...(lesson.place === '' ? [] : [`LOCATION:${icsText(lesson.place)}`]),
  ...(lesson.description === '' ? [] : [`DESCRIPTION:${icsText(lesson.description)}`]),
  'END:VEVENT',
];

/**
 * Lessons as an iCalendar file (RFC 5545) in the time of Kazakhstan.
 * @param at ISO 8601 instant of the export
 * @returns text with CRLF line ends, to be stored as UTF-8
 */
export const lessonCalendar = (lessons: readonly CalendarLesson[], at: string): string =>
  icsFile('Lessons', [...zoneLines, ...lessons.flatMap((lesson) => eventLines(lesson, at))]);
