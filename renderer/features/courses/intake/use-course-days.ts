import { useMemo } from 'react';
import { useIntake } from '#renderer/data/courses/intakes.ts';
import { useWorkingCalendar } from '#renderer/data/working-calendar.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { courseDays } from '#shared/model/course/course-days.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Problem } from '#shared/model/problem.ts';

interface CourseDays {
  intake: Intake;
  /** The days on which everybody is marked; none while there is a problem. */
  days: readonly PlainDate[];
  problem: Problem | null;
}

const noDays: readonly PlainDate[] = [];

/** The days of an intake by the organisation's calendar, live; undefined while they load. */
export function useCourseDays(intakeId: string): CourseDays | undefined {
  const intake = useIntake(intakeId);
  const calendar = useWorkingCalendar()?.calendar;
  return useMemo(() => {
    if (!intake || !calendar) return undefined;
    const found = courseDays(intake, calendar);
    return found.ok
      ? { intake, days: found.value, problem: null }
      : { intake, days: noDays, problem: found.problem };
  }, [intake, calendar]);
}
