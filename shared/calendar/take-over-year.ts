import type { OwnYear } from '#shared/model/calendar-day.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { HolidayTable } from './holiday-table.ts';
import { addDays, isPlainDate, numericDate, type PlainDate } from './plain-date.ts';

/** 2039 has two Kurban Aits, on 5 January and 26 December: no year of the table holds two. */
const lastYear = 2038;

/** Whether an organisation may take this year over: it comes after the shipped ones, and has one Kurban Ait. */
export const mayBeTakenOver = (table: HolidayTable, year: number): boolean =>
  year > Math.max(...table.years.map((one) => one.year)) && year <= lastYear;

/**
 * The first day of Kurban Ait as computed: the tenth day of the twelfth month by the calendar of Umm al-Qura. It gives
 * the announced days of 2023 to 2026; the muftiate may announce a day earlier or later.
 */
export function computedKurbanAit(year: number): PlainDate {
  const umalqura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
    day: 'numeric',
    month: 'numeric',
    timeZone: 'UTC',
  });
  for (let date = `${year}-01-01`; ; date = addDays(date, 1)) {
    if (umalqura.format(Date.parse(date)).startsWith('12/10')) return date;
  }
}

/**
 * The record by which an organisation takes a year over. `announced`: the first day of Kurban Ait as the person types
 * it; null takes the computed one, which stays unconfirmed.
 * @returns errors: `calendarYearNotOpen` (the year has a table, or is outside those that can be taken over),
 *   `calendarConfirmedOutside` (no day near the computed one)
 */
export function takeOverYear(
  table: HolidayTable,
  year: number,
  announced: PlainDate | null,
): Outcome<OwnYear> {
  if (!mayBeTakenOver(table, year)) return failure('calendarYearNotOpen', { year });
  const computed = computedKurbanAit(year);
  const span = table.unconfirmedWithinDays;
  const [earliest, latest] = [addDays(computed, -span), addDays(computed, span)];
  const date = announced ?? computed;
  if (!isPlainDate(date) || date < earliest || date > latest) {
    return failure('calendarConfirmedOutside', {
      earliest: numericDate(earliest),
      latest: numericDate(latest),
    });
  }
  return success({ id: String(year), kind: 'year', kurbanAit: { date, confirmed: announced !== null } });
}
