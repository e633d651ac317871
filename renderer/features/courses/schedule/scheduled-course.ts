import type { PlannedCourse, Schedule } from '#renderer/data/courses/read-schedule.ts';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import { type IntakeSurroundings, intakeFaults } from '#shared/model/course/intake-faults.ts';
import type { Problem } from '#shared/model/problem.ts';

/** An intake of the schedule as it is shown. */
export interface ScheduledCourse extends PlannedCourse {
  /** The programme's title; empty where it has none or is not on this computer. */
  title: string;
  faults: readonly Problem[];
}

const titleOf = ({ programme }: PlannedCourse): string => (programme ? shownTitle(programme) : '');

/** What stands around an intake that is planned or changed: all others of the years that it may reach into. */
export function surroundings(
  { planned, beside }: Schedule,
  calendar: WorkingCalendar,
  own: { id: string | null; programme: IntakeSurroundings['programme'] },
): IntakeSurroundings {
  const others = [...planned, ...beside].filter(({ intake }) => intake.id !== own.id);
  return {
    ...{ calendar, programme: own.programme },
    others: others.map((course) => ({ intake: course.intake, title: titleOf(course) })),
  };
}

const faultsOf = (schedule: Schedule, calendar: WorkingCalendar, course: PlannedCourse): Problem[] => {
  const { intake, programme, approved } = course;
  const known = programme && { hours: programme.hours, approved };
  return intakeFaults(intake, surroundings(schedule, calendar, { id: intake.id, programme: known }));
};

/** The intakes of the year with their titles and faults. */
export const scheduledCourses = (schedule: Schedule, calendar: WorkingCalendar): ScheduledCourse[] =>
  schedule.planned.map((course) => ({
    ...course,
    title: titleOf(course),
    faults: faultsOf(schedule, calendar, course),
  }));
