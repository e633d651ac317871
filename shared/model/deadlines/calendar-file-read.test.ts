import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarEntry, calendarFile } from './calendar-file.ts';

/*
 * The file as another program reads it: ical.js, the reader of Thunderbird, shares no code with the writer.
 */

const at = '2026-11-23T06:45:12.345Z';
const entry: CalendarEntry = {
  id: 'p:1/3/publicDiscussion',
  date: '2026-12-31',
  title: 'Жария талқылау: «Музыка; ән, күй» \\ үлгі',
  description: 'O10-9\nБасталуы – 2026-12-16',
  reminders: ['2026-12-24', '2026-12-30', '2026-12-31', '2027-01-05'],
};

const read = (file: string) =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

function onlyEvent(file: string) {
  const [event, ...others] = read(file);
  if (!event || others.length > 0) throw new Error(`${others.length + 1} entries`);
  return event;
}

const withTitle = (title: string) => onlyEvent(calendarFile([{ ...entry, title }], at)).summary;

test('an entry is one whole day: its end is the day after, also at the end of a year and of a February', () => {
  const { startDate, endDate, duration } = onlyEvent(calendarFile([entry], at));
  expect([startDate.isDate, startDate.toString()]).toEqual([true, '2026-12-31']);
  expect([endDate.isDate, endDate.toString()]).toEqual([true, '2027-01-01']);
  expect(duration.toSeconds()).toBe(24 * 60 * 60);
  const leap = onlyEvent(calendarFile([{ ...entry, date: '2028-02-28' }], at));
  expect(leap.endDate.toString()).toBe('2028-02-29');
});

test('commas, semicolons, backslashes and line breaks come back as they were written', () => {
  const event = onlyEvent(calendarFile([entry], at));
  expect(event.summary).toBe(entry.title);
  expect(event.description).toBe(entry.description);
  expect(withTitle('a\\nb\r\nc\rd\ne')).toBe('a\\nb\nc\nd\ne');
});

test('long Kazakh titles come back whole, with no line over 75 bytes', () => {
  for (let length = 20; length < 120; length += 1) {
    const title = `${'a'.repeat(length % 3)}${'әғқңөұүһі'.repeat(20).slice(0, length)} 👩‍🏫 соңы`;
    const file = calendarFile([{ ...entry, title }], at);
    const sizes = file.split('\r\n').map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(onlyEvent(file).summary).toBe(title);
  }
});

test('letters that no calendar may hold are left out; a line break of a word processor is a line break', () => {
  expect(withTitle('Ән\u0000 мен\u0007 күй\u001b\u007f')).toBe('Ән мен күй');
  expect(withTitle('бірі\u000bекіншісі\u2028үшіншісі\u0085төртіншісі')).toBe(
    'бірі\nекіншісі\nүшіншісі\nтөртіншісі',
  );
  expect(withTitle('бағана\tбағана')).toBe('бағана\tбағана');
});

test('whatever is written is read again, and nothing else: no text makes an entry of its own', () => {
  const signs = ['ә', 'Қ', 'a', ',', ';', ':', '\\', '\n', '"', ' ', '\\n', '\nEND:VEVENT\n', '😀', '^'];
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 120 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (title, description) => {
      const event = onlyEvent(calendarFile([{ ...entry, title, description }], at));
      expect([event.summary, event.description]).toEqual([title, description]);
    }),
  );
});

test('each entry keeps its UID in every export, and no two have the same one', () => {
  const ids = ['p:1/3/publicDiscussion', 'p:1/3/rework', 'бағдарлама 1/a', 'p%3A1/3/rework'];
  const uids = (instant: string) => {
    const entries = ids.map((id) => ({ ...entry, id }));
    return read(calendarFile(entries, instant)).map(({ uid }) => uid);
  };
  expect(uids(at)).toEqual(uids('2027-03-01T00:00:00Z'));
  expect(new Set(uids(at)).size).toBe(ids.length);
});

test('alarms ring before the day and say what is due; on the day and after it none', () => {
  const alarms = onlyEvent(calendarFile([entry], at)).component.getAllSubcomponents('valarm');
  const days = alarms.map((alarm) => {
    const trigger = alarm.getFirstPropertyValue('trigger');
    return trigger instanceof ICAL.Duration ? trigger.toSeconds() / 86_400 : trigger;
  });
  expect(days).toEqual([-7, -1]);
  for (const alarm of alarms) {
    expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY');
    expect(alarm.getFirstPropertyValue('description')).toBe(entry.title);
  }
});

test('RFC 5545, 3.6: the calendar and its entries have what is asked of each', () => {
  const calendar = new ICAL.Component(ICAL.parse(calendarFile([entry], at)));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('prodid')).toContain('Ereje');
  const stamp = calendar.getFirstSubcomponent('vevent')?.getFirstPropertyValue('dtstamp');
  expect(String(stamp)).toBe('2026-11-23T06:45:12Z');
  expect(read(calendarFile([], at))).toEqual([]);
});
