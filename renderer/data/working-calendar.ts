import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { holidayTable } from '#shared/calendar/holiday-table.ts';
import {
  type CalendarEdit,
  type WorkingCalendar,
  workingCalendar,
} from '#shared/calendar/working-calendar.ts';
import type { CalendarDay } from '#shared/model/calendar-day.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { database } from './database.ts';
import { saveProblem } from './save-problem.ts';
import { act } from './undo.ts';

export interface OrganisationCalendar {
  calendar: WorkingCalendar;
  /** The organisation's own days, by date. */
  own: readonly CalendarDay[];
}

const readOwnDays = (): Promise<CalendarDay[]> => database.calendarDays.orderBy('id').toArray();

/** The calendar by which terms are counted now: the shipped table with the organisation's own days. */
export const readWorkingCalendar = async (): Promise<WorkingCalendar> =>
  workingCalendar(holidayTable, await readOwnDays());

/** The same, live; undefined while it loads. */
export function useWorkingCalendar(): OrganisationCalendar | undefined {
  const own = useLiveQuery(readOwnDays);
  return useMemo(() => own && { calendar: workingCalendar(holidayTable, own), own }, [own]);
}

/** Stores days of the organisation's own in one action. Problems: those of a write that was not stored. */
export async function declareDays(
  organisationId: string,
  days: readonly CalendarEdit[],
): Promise<Outcome<null>> {
  const stored = new Set(await database.calendarDays.toCollection().primaryKeys());
  return written(() =>
    act(
      organisationId,
      days.map(({ id, kind, reason }) =>
        stored.has(id)
          ? { table: 'calendarDays', kind: 'update', id, fields: { kind, reason } }
          : { table: 'calendarDays', kind: 'create', record: { id, kind, reason } },
      ),
    ),
  );
}

/** The day counts by the shipped table again. Problems: those of a write that was not stored. */
export const takeDayBack = (organisationId: string, id: string): Promise<Outcome<null>> =>
  written(() => act(organisationId, [{ table: 'calendarDays', kind: 'remove', id }]));

async function written(write: () => Promise<unknown>): Promise<Outcome<null>> {
  try {
    await write();
    return success(null);
  } catch (error) {
    return { ok: false, problem: saveProblem(error) };
  }
}
