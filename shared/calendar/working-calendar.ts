import type { OwnYear } from '#shared/model/calendar-day.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { HolidayTable } from './holiday-table.ts';
import { type LegalDayOff, legalDaysOff } from './legal-days-off.ts';
import { withOwnYears } from './own-years.ts';
import { addDays, isoWeekday, isPlainDate, type PlainDate, yearOf } from './plain-date.ts';

/** A day that the organisation itself declares off or worked: what moved by an order at short notice. */
export interface CalendarEdit {
  /** The day, «2027-05-17». */
  id: PlainDate;
  kind: 'off' | 'worked';
  /** Why: the order and its number. */
  reason: string;
}

/** What an organisation has of its own in the calendar: days, and years that the shipped table does not have. */
export type CalendarEntry = CalendarEdit | OwnYear;

/** Why a day is worked or off. */
export type DayReason =
  | { kind: 'ordinary' }
  | { kind: 'weekend' }
  | LegalDayOff
  /** The ministry moved a day off: `other` is the day that it was changed with. */
  | { kind: 'transfer'; other: PlainDate }
  | { kind: 'edit'; note: string };

export interface DayState {
  date: PlainDate;
  works: boolean;
  reason: DayReason;
}

/** Working days of Kazakhstan (five-day week) with an organisation's own days. */
export interface WorkingCalendar {
  /** The years that can be counted, in order: those of the table, and those that the organisation took over. */
  years: readonly number[];
  /** Whether the day is worked, and why. Errors: `dateWrong`, `holidayTableMissing` (with the year). */
  day(date: PlainDate): Outcome<DayState>;
  /** Days off that are only computed and that no edit settles: with the span of days on which they may come. */
  unconfirmed: readonly UnconfirmedDay[];
}

export interface UnconfirmedDay {
  date: PlainDate;
  earliest: PlainDate;
  latest: PlainDate;
  /** It is a Saturday or Sunday: off whether it is a holiday or not. */
  isWeekend: boolean;
}

/**
 * The calendar by which terms in working days are counted. What stands higher decides: the organisation's edits,
 * transfers by the ministry, holidays and their substitutes, the weekend. Substitutes follow the law's holidays only:
 * neither transfers nor edits move them.
 *
 * An edit on a day off that is only computed settles it: "off" confirms it, "worked" says that it came on another day.
 * A computed Saturday or Sunday is settled as well by "off" on a day on which it may come: itself it stays a day of rest.
 */
export function workingCalendar(shipped: HolidayTable, own: readonly CalendarEntry[]): WorkingCalendar {
  const edits = own.filter((one) => one.kind !== 'year');
  const table = withOwnYears(
    shipped,
    own.filter((one) => one.kind === 'year'),
  );
  const years = table.years.map(({ year }) => year).sort((a, b) => a - b);
  const covered = new Set(years);
  const special = specialDays(table, edits);
  const day = (date: PlainDate): Outcome<DayState> => {
    if (!isPlainDate(date)) return failure('dateWrong', { date });
    const year = yearOf(date);
    if (!covered.has(year)) return failure('holidayTableMissing', { year });
    return success(special.get(date) ?? weekDay(table, date));
  };
  return { years, day, unconfirmed: unconfirmedDays(table, edits) };
}

function weekDay({ weekend }: HolidayTable, date: PlainDate): DayState {
  const works = !weekend.includes(isoWeekday(date));
  return { date, works, reason: { kind: works ? 'ordinary' : 'weekend' } };
}

/** Every day that the week alone does not decide. */
function specialDays(table: HolidayTable, edits: readonly CalendarEdit[]): Map<PlainDate, DayState> {
  const days = new Map<PlainDate, DayState>();
  const put = (date: PlainDate, works: boolean, reason: DayReason) => days.set(date, { date, works, reason });
  for (const [date, reason] of legalDaysOff(table)) put(date, false, reason);
  for (const { worked, off } of table.years.flatMap(({ transfers }) => transfers)) {
    put(worked, true, { kind: 'transfer', other: off });
    put(off, false, { kind: 'transfer', other: worked });
  }
  for (const { id, kind, reason } of edits) {
    const before = days.get(id)?.reason;
    const confirms = kind === 'off' && before?.kind === 'holiday' && !before.confirmed;
    put(id, kind === 'worked', confirms ? { ...before, confirmed: true } : { kind: 'edit', note: reason });
  }
  return days;
}

function unconfirmedDays(table: HolidayTable, edits: readonly CalendarEdit[]): UnconfirmedDay[] {
  const span = table.unconfirmedWithinDays;
  const isSettled = ({ date, earliest, latest, isWeekend }: UnconfirmedDay) =>
    edits.some(
      ({ id, kind }) => id === date || (isWeekend && kind === 'off' && earliest <= id && id <= latest),
    );
  return table.years
    .filter(({ kurbanAit }) => !kurbanAit.confirmed)
    .map(({ kurbanAit: { date } }) => ({
      date,
      earliest: addDays(date, -span),
      latest: addDays(date, span),
      isWeekend: table.weekend.includes(isoWeekday(date)),
    }))
    .filter((day) => !isSettled(day));
}
