import { icsFile, icsInstant, icsText } from '#shared/calendar/ics.ts';
import { addDays, daysBetween, type PlainDate, todayIn } from '#shared/calendar/plain-date.ts';

/** An all-day entry of a calendar file. */
export interface CalendarEntry {
  /** The same each time that it is exported, so that the other calendar replaces it. */
  id: string;
  date: PlainDate;
  title: string;
  description: string;
  /** Days on which it is called to mind: what has passed, or is not before the day itself, is left out. */
  reminders: readonly PlainDate[];
}

const compact = (date: PlainDate): string => date.replaceAll('-', '');

/** An alarm at the beginning of a day before the entry's own. */
const alarm = (days: number, title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-P${days}D`,
  `DESCRIPTION:${icsText(title)}`,
  'END:VALARM',
];

const eventLines = ({ id, date, title, description, reminders }: CalendarEntry, at: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${encodeURIComponent(id)}@ereje`,
  `DTSTAMP:${icsInstant(at)}`,
  `DTSTART;VALUE=DATE:${compact(date)}`,
  `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
  `SUMMARY:${icsText(title)}`,
  `DESCRIPTION:${icsText(description)}`,
  'TRANSP:TRANSPARENT',
  ...[
    ...new Set(
      reminders.filter((day) => day >= todayIn(Date.parse(at))).map((day) => daysBetween(day, date)),
    ),
  ]
    .filter((days) => days > 0)
    .flatMap((days) => alarm(days, title)),
  'END:VEVENT',
];

/**
 * Entries as an iCalendar file (RFC 5545), for any other calendar.
 * @param at ISO 8601 instant of the export
 * @returns text with CRLF line ends, to be stored as UTF-8
 */
export const calendarFile = (entries: readonly CalendarEntry[], at: string): string =>
  icsFile(
    'Deadlines',
    entries.flatMap((entry) => eventLines(entry, at)),
  );
