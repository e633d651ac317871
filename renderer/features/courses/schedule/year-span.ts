import { addDays, daysBetween, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';

/** A part of a year, in hundredths of it. */
export interface YearSpan {
  from: number;
  length: number;
}

const firstOf = (year: number): PlainDate => `${year}-01-01`;
const lastOf = (year: number): PlainDate => `${year}-12-31`;
const hundredth = (year: number) => 100 / (daysBetween(firstOf(year), lastOf(year)) + 1);

/** Where days lie in a year: what reaches beyond it is cut. Null where none of them is in it. */
export function spanInYear(year: number, startsOn: PlainDate, endsOn: PlainDate): YearSpan | null {
  const from = startsOn < firstOf(year) ? firstOf(year) : startsOn;
  const until = endsOn > lastOf(year) ? lastOf(year) : endsOn;
  if (until < from) return null;
  const day = hundredth(year);
  return { from: daysBetween(firstOf(year), from) * day, length: (daysBetween(from, until) + 1) * day };
}

/** The days of a year that are off for another reason than the weekend. */
function holidays(year: number, calendar: WorkingCalendar): PlainDate[] {
  const found: PlainDate[] = [];
  for (let date = firstOf(year); date <= lastOf(year); date = addDays(date, 1)) {
    const day = calendar.day(date);
    if (day.ok && !day.value.works && day.value.reason.kind !== 'weekend') found.push(date);
  }
  return found;
}

/** A background on which the year's holidays are stripes of `colour`, as CSS; the rest of it is empty. */
export function holidayStripes(year: number, calendar: WorkingCalendar, colour: string): string {
  const stops = holidays(year, calendar).flatMap((date) => {
    const span = spanInYear(year, date, date);
    if (!span) return [];
    const [from, until] = [`${span.from}%`, `${span.from + span.length}%`];
    return [`transparent ${from}`, `${colour} ${from} ${until}`, `transparent ${until}`];
  });
  return stops.length === 0 ? 'none' : `linear-gradient(to right, ${stops.join(', ')})`;
}
