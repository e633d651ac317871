import { addDays, numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { failure, type Outcome, type Problem, success } from '../problem.ts';
import type { Defence } from './assessment.ts';

/** When projects are defended: from a day on, on each working day between two times, one after the other. */
export interface DefencePlan {
  date: PlainDate;
  /** `HH:MM`. */
  from: string;
  until: string;
  /** How long one defence takes. */
  minutes: number;
}

export type DefenceSlot = Pick<Defence, 'date' | 'time'>;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const twoDigits = (value: number) => String(value).padStart(2, '0');
const timeOf = (minutes: number) => `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
/** «09:05»: how a time of day is stored. */
export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** The next day that works, `date` itself where it does. Problems: those of the calendar. */
function workingDayFrom(date: PlainDate, calendar: WorkingCalendar): Outcome<PlainDate> {
  for (let day = date; ; day = addDays(day, 1)) {
    const found = calendar.day(day);
    if (!found.ok) return { ok: false, problem: { ...found.problem, clause: 'O10-28' } };
    if (found.value.works) return success(day);
  }
}

/**
 * Times for so many defences, in order (O10-28): a day that is full is followed by the next working day. Problems:
 * `defenceTimesWrong` where not one defence fits between the times, `holidayTableMissing` for a year that no table has.
 */
export function defenceSlots(
  count: number,
  { date, from, until, minutes }: DefencePlan,
  calendar: WorkingCalendar,
): Outcome<DefenceSlot[]> {
  const timesKnown = isTime(from) && isTime(until) && Number.isInteger(minutes) && minutes > 0;
  const inDay = timesKnown ? Math.floor((minutesOf(until) - minutesOf(from)) / minutes) : 0;
  if (inDay < 1) return failure('defenceTimesWrong', undefined, 'O10-28');
  const slots: DefenceSlot[] = [];
  let next = date;
  while (slots.length < count) {
    const day = workingDayFrom(next, calendar);
    if (!day.ok) return day;
    const left = Math.min(inDay, count - slots.length);
    for (let at = 0; at < left; at += 1)
      slots.push({ date: day.value, time: timeOf(minutesOf(from) + at * minutes) });
    next = addDays(day.value, 1);
  }
  return success(slots);
}

/** O10-28: projects are presented when the course is over, at the earliest on its last day. Null where it is so. */
export const defenceDayProblem = (date: PlainDate | null, endsOn: PlainDate | null): Problem | null =>
  date !== null && endsOn !== null && date < endsOn
    ? {
        ...{ code: 'defenceBeforeEnd', clause: 'O10-28' },
        params: { date: numericDate(date), end: numericDate(endsOn) },
      }
    : null;
