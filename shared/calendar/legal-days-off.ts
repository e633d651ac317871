import type { HolidayId, HolidayTable } from './holiday-table.ts';
import { addDays, isoWeekday, type PlainDate } from './plain-date.ts';

/** A day off that the law gives: a holiday, or the day that is off in place of one that fell on a day of rest. */
export type LegalDayOff =
  | { kind: 'holiday'; holiday: HolidayId; confirmed: boolean }
  | { kind: 'substitute'; holiday: HolidayId; instead: PlainDate };

interface Holiday {
  date: PlainDate;
  id: HolidayId;
  substituted: boolean;
  confirmed: boolean;
}

/**
 * The days off that the law gives in the years of the table, by date.
 *
 * A holiday on a day of rest gives the next working day after the holiday (Law on Holidays, article 5): days that are
 * off already are passed over, so 21 and 22 March 2026 (Saturday, Sunday) give 24 and 25 March, since 23 March is a
 * holiday itself. 7 January and Kurban Ait give none (Labour Code, article 84 (5)).
 */
export function legalDaysOff(table: HolidayTable): ReadonlyMap<PlainDate, LegalDayOff> {
  const holidays = table.years.flatMap(({ year }) => holidaysOf(table, year));
  const off = new Map<PlainDate, LegalDayOff>(
    holidays.map(({ date, id, confirmed }) => [date, { kind: 'holiday', holiday: id, confirmed }]),
  );
  const rests = (date: PlainDate) => table.weekend.includes(isoWeekday(date));
  for (const { date, id, substituted } of holidays) {
    if (!substituted || !rests(date)) continue;
    let next = addDays(date, 1);
    while (rests(next) || off.has(next)) next = addDays(next, 1);
    off.set(next, { kind: 'substitute', holiday: id, instead: date });
  }
  return off;
}

/** The holidays of a year by date. Kurban Ait on a holiday leaves the holiday what it is, with its substitute. */
function holidaysOf(table: HolidayTable, year: number): Holiday[] {
  const fixed = table.holidays
    .filter(({ firstYear = year, lastYear = year }) => firstYear <= year && year <= lastYear)
    .flatMap(({ id, days, substituted }) =>
      days.map((day) => ({ date: `${year}-${day}`, id, substituted, confirmed: true })),
    );
  const moving = table.years
    .filter((one) => one.year === year && !fixed.some(({ date }) => date === one.kurbanAit.date))
    .map(({ kurbanAit }) => ({ ...kurbanAit, id: 'kurbanAit' as const, substituted: false }));
  return [...fixed, ...moving].sort((a, b) => (a.date < b.date ? -1 : 1));
}
