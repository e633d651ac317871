import { expect, test } from 'vitest';
import { calendarFile } from './calendar-file.ts';

const at = '2026-11-23T06:45:12.345Z';
const entry = {
  id: 'p:1/3/publicDiscussion',
  date: '2026-12-31',
  title: 'Жария талқылау: «Музыка; ән, күй»',
  description: 'O10-9\nБасталуы – 2026-12-16',
  reminders: ['2026-12-24', '2026-12-31', '2027-01-05'],
};
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

test('RFC 5545: an all-day entry with a stable UID, its end the day after, alarms only before it', () => {
  const lines = unfolded(calendarFile([entry], at));
  expect(lines).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ereje//Deadlines//KK',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:p%3A1%2F3%2FpublicDiscussion@ereje',
    'DTSTAMP:20261123T064512Z',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:Жария талқылау: «Музыка\\; ән\\, күй»',
    'DESCRIPTION:O10-9\\nБасталуы – 2026-12-16',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P7D',
    'DESCRIPTION:Жария талқылау: «Музыка\\; ән\\, күй»',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('RFC 5545, 3.1: no line is longer than 75 bytes, and no letter is cut in two', () => {
  const title = 'Ұзақ атау '.repeat(40);
  const file = calendarFile([{ ...entry, title }], at);
  const sizes = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
  expect(Math.max(...sizes)).toBeGreaterThan(70);
  expect(unfolded(file)).toContain(`SUMMARY:${title}`);
});

test('a calendar without entries is still a calendar', () => {
  expect(unfolded(calendarFile([], at))).toHaveLength(6);
});

test('exported later it is the same entry, without the alarms that have passed', () => {
  const alarms = (instant: string) => calendarFile([entry], instant).match(/BEGIN:VALARM/g)?.length ?? 0;
  expect([alarms('2026-12-24T06:00:00Z'), alarms('2026-12-25T06:00:00Z')]).toEqual([1, 0]);
});
