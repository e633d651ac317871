import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { marksOf } from '#shared/calendar/calendar-edits.ts';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { type WorkingCalendar, workingCalendar } from '#shared/calendar/working-calendar.ts';
import type { CalendarDay, OwnDay, OwnYear } from '#shared/model/calendar-day.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { database } from './database.ts';
import { act } from './undo.ts';
import { written } from './written.ts';

export interface OrganisationCalendar {
  calendar: WorkingCalendar;
  /** The organisation's own days, by date. */
  days: readonly OwnDay[];
  /** The years that the organisation took over, in order. */
  years: readonly OwnYear[];
}

const readOwn = (): Promise<CalendarDay[]> => database.calendarDays.orderBy('id').toArray();

/** The calendar by which terms are counted now: the shipped table with what the organisation has of its own. */
export const readWorkingCalendar = async (): Promise<WorkingCalendar> =>
  workingCalendar(holidayTable, await readOwn());

const organisationCalendar = (own: readonly CalendarDay[]): OrganisationCalendar => ({
  calendar: workingCalendar(holidayTable, own),
  days: own.filter((one) => one.kind !== 'year'),
  years: own.filter((one) => one.kind === 'year'),
});

/** The same, live; undefined while it loads. */
export function useWorkingCalendar(): OrganisationCalendar | undefined {
  const own = useLiveQuery(readOwn);
  return useMemo(() => own && organisationCalendar(own), [own]);
}

/** Stores days of the organisation's own in one action. Problems: those of a write that was not stored. */
export async function declareDays(organisationId: string, days: readonly OwnDay[]): Promise<Outcome<null>> {
  const stored = new Set(await database.calendarDays.toCollection().primaryKeys());
  return written(
    () =>
      act(
        organisationId,
        days.map((record) => {
          const { id, ...fields } = record;
          return stored.has(id)
            ? { table: 'calendarDays', kind: 'update', id, fields }
            : { table: 'calendarDays', kind: 'create', record };
        }),
      ),
    null,
  );
}

/**
 * The day counts by the shipped table again, and the day that it was exchanged with as well, in one action. Problems:
 * those of a write that was not stored.
 */
export const takeDayBack = (organisationId: string, date: PlainDate): Promise<Outcome<null>> =>
  written(async () => {
    const { days } = organisationCalendar(await readOwn());
    const marks = marksOf(days, date);
    await act(
      organisationId,
      marks.map(({ id }) => ({ table: 'calendarDays', kind: 'remove', id })),
    );
  }, null);

/** Stores a year that the organisation takes over. Problems: those of a write that was not stored. */
export const storeYear = (organisationId: string, record: OwnYear): Promise<Outcome<null>> =>
  written(() => act(organisationId, [{ table: 'calendarDays', kind: 'create', record }]), null);

/** The year has no table any more; days that were marked in it stay. Problems: those of a write that was not stored. */
export const giveYearBack = (organisationId: string, { id }: OwnYear): Promise<Outcome<null>> =>
  written(() => act(organisationId, [{ table: 'calendarDays', kind: 'remove', id }]), null);
