import { addDays, daysInMonth, isoWeekday, type PlainDate } from '#shared/calendar/plain-date.ts';

/** The weeks of a month from Monday to Sunday; null for days of other months. `month` is 1 to 12. */
export function monthWeeks(year: number, month: number): (PlainDate | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const before = isoWeekday(first) - 1;
  const days = daysInMonth(year, month);
  const weeks = Math.ceil((before + days) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (__, weekday) => {
      const place = week * 7 + weekday - before;
      return place >= 0 && place < days ? addDays(first, place) : null;
    }),
  );
}
