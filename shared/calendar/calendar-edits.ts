import type { OwnDay } from '#shared/model/calendar-day.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { isPlainDate, numericDate, type PlainDate } from './plain-date.ts';
import type { UnconfirmedDay, WorkingCalendar } from './working-calendar.ts';

export interface DayChange {
  /** The day that becomes the opposite of what it is. */
  date: PlainDate;
  /** A day of the other kind that it is exchanged with: a day off is worked so that another one is off. */
  exchange: PlainDate | null;
  /** The order that says so, in the person's words. */
  reason: string;
}

/**
 * What an organisation's calendar must hold so that a working day is off, or a day off is worked.
 * @returns one edit, or two where days are exchanged. Errors: `calendarReasonMissing`, `calendarExchangeMissing`, `dateWrong`,
 *   `holidayTableMissing`, `calendarExchangeNotOff` (both days are worked), `calendarExchangeNotWorked` (both are off)
 */
export function changeOfDay(calendar: WorkingCalendar, change: DayChange): Outcome<OwnDay[]> {
  const reason = change.reason.trim();
  if (reason === '') return failure('calendarReasonMissing');
  const day = calendar.day(change.date);
  if (!day.ok) return day;
  const edit = (id: PlainDate, works: boolean, markedWith: PlainDate | null): OwnDay => ({
    ...{ id, reason, markedWith },
    kind: works ? 'off' : 'worked',
  });
  const first = edit(change.date, day.value.works, change.exchange);
  if (change.exchange === null) return success([first]);
  if (change.exchange === '') return failure('calendarExchangeMissing');
  const other = calendar.day(change.exchange);
  if (!other.ok) return other;
  if (other.value.works === day.value.works) {
    return failure(first.kind === 'off' ? 'calendarExchangeNotOff' : 'calendarExchangeNotWorked', {
      date: numericDate(change.exchange),
    });
  }
  return success([first, edit(change.exchange, other.value.works, change.date)]);
}

/**
 * What the calendar must hold when the day of a computed day off has been announced: on the computed day itself, or on
 * another day on which it may come. Errors: `calendarReasonMissing`, `calendarConfirmedOutside`.
 */
export function confirmDayOff(
  { date, earliest, latest, isWeekend }: UnconfirmedDay,
  announced: PlainDate,
  reason: string,
): Outcome<OwnDay[]> {
  if (reason.trim() === '') return failure('calendarReasonMissing');
  if (!isPlainDate(announced) || announced < earliest || announced > latest) {
    return failure('calendarConfirmedOutside', {
      earliest: numericDate(earliest),
      latest: numericDate(latest),
    });
  }
  const off: OwnDay = { id: announced, kind: 'off', reason: reason.trim(), markedWith: null };
  if (announced === date || isWeekend) return success([off]);
  return success([
    { ...off, id: date, kind: 'worked', markedWith: announced },
    { ...off, markedWith: date },
  ]);
}

/** The marks that go when one of them does: the day's own, and that of the day it was marked together with. */
export function marksOf(own: readonly OwnDay[], date: PlainDate): OwnDay[] {
  const day = own.find(({ id }) => id === date);
  if (!day) return [];
  const other = own.find(({ id, markedWith }) => id === day.markedWith && markedWith === date);
  return other ? [day, other] : [day];
}
