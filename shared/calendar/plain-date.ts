/*
 * Days of the calendar as records keep them: text «2023-01-09», no time, no zone. A day is counted as a number of
 * whole days since 1970, in UTC, where every day has 24 hours: that is all the arithmetic that is needed, so there is
 * no date library here.
 */

import { dateOfInstant, formatNumericDate, isoDate, parseDate } from '#shared/kazakh/dates.ts';

/** A day of the calendar, «2023-01-09» (ISO 8601). */
export type PlainDate = string;

const dayLength = 86_400_000;
const pattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, written «2023-01-09»: «2023-02-29» is none. */
export const isPlainDate = (text: string): text is PlainDate =>
  pattern.test(text) && text >= '0001' && parseDate(text) !== undefined;

/**
 * Days since 1 January 1970; negative before.
 * @throws RangeError where the text is no date: ask `isPlainDate` first for what a person typed
 */
export function dayNumber(date: PlainDate): number {
  if (!isPlainDate(date)) throw new RangeError(`No date: ${date}`);
  return Date.parse(date) / dayLength;
}

/** The day that is so many days after 1 January 1970. */
export const dateOfDayNumber = (day: number): PlainDate => {
  const text = new Date(day * dayLength).toISOString().slice(0, 10);
  if (!isPlainDate(text)) throw new RangeError(`No day of the years 1 to 9999: ${day}`);
  return text;
};

/** The day so many calendar days later (earlier where negative). @throws RangeError as `dayNumber` */
export const addDays = (date: PlainDate, days: number): PlainDate => dateOfDayNumber(dayNumber(date) + days);

/** Calendar days from the one to the other, negative backwards. @throws RangeError as `dayNumber` */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** Day of the week by ISO 8601: 1 is Monday, 7 is Sunday. @throws RangeError as `dayNumber` */
export const isoWeekday = (date: PlainDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The year of a day, «2023-01-09» gives 2023. */
export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/** «09.01.2023», as people write it; what is no date stays as it is. */
export function numericDate(date: PlainDate): string {
  const parsed = parseDate(date);
  return parsed ? formatNumericDate(parsed) : date;
}

/** How many days a month has; `month` is 1 to 12. */
export const daysInMonth = (year: number, month: number): number =>
  [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/**
 * The same day so many months later (earlier where negative). A month that has no such day gives its last one:
 * 31 January and one month is 28 or 29 February.
 * @throws RangeError as `dayNumber`
 */
export function addCalendarMonths(date: PlainDate, months: number): PlainDate {
  dayNumber(date);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  const text = isoDate({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
  if (!isPlainDate(text)) throw new RangeError(`No day of the years 1 to 9999: ${text}`);
  return text;
}

/** The same day so many years later; 29 February gives 28 February where the year has no other. */
export const addYears = (date: PlainDate, years: number): PlainDate => addCalendarMonths(date, years * 12);

/**
 * The day in Kazakhstan at an instant, by the zone Asia/Almaty with its history (it was UTC+6 until March 2024 and is
 * UTC+5 since), never by the machine's own zone.
 * @param instant milliseconds since 1970, or ISO 8601 with a zone
 * @throws RangeError where the instant cannot be read
 */
export function todayIn(instant: number | string, timeZone = 'Asia/Almaty'): PlainDate {
  const date = dateOfInstant(instant, timeZone);
  if (!date) throw new RangeError(`No instant: ${instant}`);
  return isoDate(date);
}
