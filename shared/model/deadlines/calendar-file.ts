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

const encoder = new TextEncoder();

/**
 * RFC 5545, 3.3.11: what has a meaning in a text is written with a backslash, and control characters other than the
 * tab have no place in it. Whatever breaks a line, also a word processor's own signs, breaks it here.
 */
const escaped = (text: string): string =>
  text
    .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll('\n', '\\n');

/** RFC 5545, 3.1: a line has at most 75 bytes, and goes on behind a space; no letter is cut in two. */
function folded(line: string): string {
  const lines = [''];
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > 75) {
      lines.push(' ');
      bytes = 1;
    }
    lines[lines.length - 1] += letter;
    bytes += size;
  }
  return lines.join('\r\n');
}

const compact = (date: PlainDate): string => date.replaceAll('-', '');

/** RFC 5545, 3.3.5: UTC, without fractions of seconds. */
const stamp = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

/** An alarm at the beginning of a day before the entry's own. */
const alarm = (days: number, title: string): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `TRIGGER:-P${days}D`,
  `DESCRIPTION:${escaped(title)}`,
  'END:VALARM',
];

const eventLines = ({ id, date, title, description, reminders }: CalendarEntry, at: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${encodeURIComponent(id)}@ereje`,
  `DTSTAMP:${stamp(at)}`,
  `DTSTART;VALUE=DATE:${compact(date)}`,
  `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(description)}`,
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
 * Entries as an iCalendar file (RFC 5545), for any other calendar: a snapshot without a method, since RFC 5546 asks
 * every published entry for an organiser.
 * @param at ISO 8601 instant of the export
 * @returns text with CRLF line ends, to be stored as UTF-8
 */
export function calendarFile(entries: readonly CalendarEntry[], at: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ereje//Deadlines//KK',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => eventLines(entry, at)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
