import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { Term, YearlyTerm } from '#shared/regulation/terms.ts';
import { addWorkingDays, type CountedDays } from './count-working-days.ts';
import { addCalendarMonths, addDays, addYears, isPlainDate, type PlainDate } from './plain-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** When a term ends. `days` explains a term in working days; a term in years has none to explain. */
export interface TermDue {
  start: PlainDate;
  /** The last day of the term. */
  due: PlainDate;
  /** The days on which it is called to mind, the earliest first. */
  reminders: PlainDate[];
  days: CountedDays | null;
}

/**
 * When a term that began on a day ends. A term in years ends on the same day of the month, needs no table of holidays
 * and is not moved by days off.
 * @returns errors: `dateWrong`; for terms in working days also `holidayTableMissing`, with the term's clause
 */
export function termDue(calendar: WorkingCalendar, term: Term, start: PlainDate): Outcome<TermDue> {
  if (!isPlainDate(start)) return failure('dateWrong', { date: start }, term.clause);
  const remindersOf = (due: PlainDate) =>
    term.remindMonthsBefore.map((months) => addCalendarMonths(due, -months)).sort();
  if (term.unit === 'years') {
    const due = addYears(start, term.length);
    return success({ start, due, reminders: remindersOf(due), days: null });
  }
  const days = addWorkingDays(calendar, start, term.length, { countFrom: term.countFrom });
  if (!days.ok) return { ok: false, problem: { ...days.problem, clause: term.clause } };
  const { due } = days.value;
  return success({ start, due, reminders: remindersOf(due), days: days.value });
}

/** The day before which a yearly term is due in a year, and the last day on which it is kept. */
export function yearlyDue({ before }: YearlyTerm, year: number): { before: PlainDate; due: PlainDate } {
  const [month, day] = [before.month, before.day].map((value) => String(value).padStart(2, '0'));
  const date = `${String(year).padStart(4, '0')}-${month}-${day}`;
  return { before: date, due: addDays(date, -1) };
}
