import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { addDays, isPlainDate, type PlainDate } from './plain-date.ts';
import type { DayState, WorkingCalendar } from './working-calendar.ts';

/** Which day is the first of a term: the one after the event, or the event's own. */
export type CountFrom = 'nextDay' | 'sameDay';

/** A term in working days with all that is needed to explain it. */
export interface CountedDays {
  /** The day of the event. */
  start: PlainDate;
  /** The first working day that was counted. */
  first: PlainDate;
  /** The last day of the term: the term is over when this day is. */
  due: PlainDate;
  /** How many working days were counted. */
  counted: number;
  /** The days off that were passed over, in order, with why. */
  skipped: DayState[];
  /** Days off in or beside the term that are only computed: the term may end a day earlier or later. */
  unconfirmed: PlainDate[];
}

/**
 * The day on which a term of so many working days ends, counted from the day of an event.
 * @param length working days, a whole number from 1
 * @returns errors: `termLengthWrong`, `dateWrong`, `holidayTableMissing` (with the year that has no table): a day of a
 *   year without a table is never counted as if it had no holidays
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  start: PlainDate,
  length: number,
  { countFrom = 'nextDay' }: { countFrom?: CountFrom } = {},
): Outcome<CountedDays> {
  if (!Number.isInteger(length) || length < 1) return failure('termLengthWrong', { length });
  if (!isPlainDate(start)) return failure('dateWrong', { date: start });
  const from = countFrom === 'sameDay' ? start : addDays(start, 1);
  const skipped: DayState[] = [];
  let first: PlainDate | undefined;
  let counted = 0;
  for (let date = from; ; date = addDays(date, 1)) {
    const day = calendar.day(date);
    if (!day.ok) return day;
    if (!day.value.works) {
      skipped.push(day.value);
      continue;
    }
    first ??= date;
    counted += 1;
    if (counted < length) continue;
    return success({ start, first, due: date, counted, skipped, unconfirmed: near(calendar, from, date) });
  }
}

const near = (calendar: WorkingCalendar, from: PlainDate, to: PlainDate): PlainDate[] =>
  calendar.unconfirmed
    .filter(({ earliest, latest }) => earliest <= to && latest >= from)
    .map(({ date }) => date);

/**
 * Working days after the first day up to and with the second: what `addWorkingDays` counted from the one to the other.
 * Negative where the second day is earlier. Errors: `dateWrong`, `holidayTableMissing`.
 */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: PlainDate,
  to: PlainDate,
): Outcome<number> {
  const wrong = [from, to].find((date) => !isPlainDate(date));
  if (wrong !== undefined) return failure('dateWrong', { date: wrong });
  const [early, late] = from <= to ? [from, to] : [to, from];
  let count = 0;
  for (let date = early; date < late; ) {
    date = addDays(date, 1);
    const day = calendar.day(date);
    if (!day.ok) return day;
    if (day.value.works) count += 1;
  }
  return success(from <= to || count === 0 ? count : -count);
}

/** The first working day after the given one. Errors: `dateWrong`, `holidayTableMissing`. */
export const nextWorkingDay = (calendar: WorkingCalendar, date: PlainDate): Outcome<PlainDate> =>
  nearest(calendar, date, 1);

/** The last working day before the given one. Errors: `dateWrong`, `holidayTableMissing`. */
export const previousWorkingDay = (calendar: WorkingCalendar, date: PlainDate): Outcome<PlainDate> =>
  nearest(calendar, date, -1);

function nearest(calendar: WorkingCalendar, date: PlainDate, step: 1 | -1): Outcome<PlainDate> {
  if (!isPlainDate(date)) return failure('dateWrong', { date });
  for (let next = addDays(date, step); ; next = addDays(next, step)) {
    const day = calendar.day(next);
    if (!day.ok) return day;
    if (day.value.works) return success(next);
  }
}
