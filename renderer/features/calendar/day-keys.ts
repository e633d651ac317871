import { addCalendarMonths, addDays, isoWeekday, type PlainDate } from '#shared/calendar/plain-date.ts';

const steps: Readonly<Record<string, (date: PlainDate) => PlainDate>> = {
  ArrowRight: (date) => addDays(date, 1),
  ArrowLeft: (date) => addDays(date, -1),
  ArrowDown: (date) => addDays(date, 7),
  ArrowUp: (date) => addDays(date, -7),
  Home: (date) => addDays(date, 1 - isoWeekday(date)),
  End: (date) => addDays(date, 7 - isoWeekday(date)),
  PageDown: (date) => addCalendarMonths(date, 1),
  PageUp: (date) => addCalendarMonths(date, -1),
};

/** The day that a key leads to from this one; null where the key leads nowhere. */
export const dayByKey = (date: PlainDate, key: string): PlainDate | null => steps[key]?.(date) ?? null;
