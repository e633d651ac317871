import { isPlainDate } from '#shared/calendar/plain-date.ts';

/** Which number of a date comes first: Google writes dates as the account's country does. */
export type DateOrder = 'dayFirst' | 'monthFirst';

const shape =
  /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[ T,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?\s*(?:(?:GMT|UTC)\s*([+-]\d{1,2})(?::?(\d{2}))?)?$/iu;

/** The order that dates of a column show: any part above 12 tells. Null where none does, and a person must say. */
export function dateOrderOf(stamps: readonly string[]): DateOrder | null {
  let known: DateOrder | null = null;
  for (const stamp of stamps) {
    const [, first = '', second = ''] = shape.exec(stamp.trim()) ?? [];
    if (first === '' || first.length === 4) continue;
    // Points stand between the parts of a date where the day comes first.
    if (stamp.includes('.') || Number(first) > 12) return 'dayFirst';
    if (Number(second) > 12) known = 'monthFirst';
  }
  return known;
}

/** Whether the order must be asked: there are dates that can be read in two ways. */
export const isOrderOpen = (stamps: readonly string[]): boolean =>
  dateOrderOf(stamps) === null && stamps.some((stamp) => /^\d{1,2}[/-]/u.test(stamp.trim()));

/** Where the stamp names no zone it is that of the account. */
const zoneOfAccount = 'Asia/Almaty';

/** Hours by which clocks of the zone are ahead: Kazakhstan's changed in March 2024. */
function hoursAhead(instant: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zoneOfAccount, timeZoneName: 'longOffset' });
  const zone = parts.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return Number(/[+-]\d{2}/u.exec(zone)?.[0] ?? 0);
}

/** A stamp as an ISO 8601 instant; null where it is none. A day without a time is its noon. */
export function instantOfStamp(stamp: string, order: DateOrder): string | null {
  const found = shape.exec(stamp.trim());
  if (!found) return null;
  const [, first = '', second = '', third = '', hour, minute = '0', seconds = '0', half, zone, rest] = found;
  const yearFirst = first.length === 4;
  const [year, month, day] = yearFirst
    ? [first, second, third]
    : order === 'dayFirst'
      ? [third, second, first]
      : [third, first, second];
  const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (!isPlainDate(date)) return null;
  const hours = hour === undefined ? 12 : hoursOf(Number(hour), half);
  if (hours > 23 || Number(minute) > 59 || Number(seconds) > 59) return null;
  const [years = 0, months = 1, days = 1] = date.split('-').map(Number);
  const local = Date.UTC(years, months - 1, days, hours, Number(minute), Number(seconds));
  const ahead = zone === undefined ? hoursAhead(local) * 60 : minutesOf(zone, rest);
  return new Date(local - ahead * 60_000).toISOString();
}

/** `-3` and `30` are three hours and a half behind. */
const minutesOf = (hours: string, minutes = '0'): number =>
  Number(hours) * 60 + (hours.startsWith('-') ? -1 : 1) * Number(minutes);

/** Twelve at night is 0, at noon 12. */
const hoursOf = (hour: number, half: string | undefined): number =>
  half === undefined ? hour : (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
