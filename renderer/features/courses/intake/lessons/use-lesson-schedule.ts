import { useMemo } from 'react';
import { useGroups } from '#renderer/data/courses/groups.ts';
import { type LessonTrainer, useLessonPeople } from '#renderer/data/courses/lesson-people.ts';
import { useLessons } from '#renderer/data/courses/lessons.ts';
import { type LessonElsewhere, useLessonsElsewhere } from '#renderer/data/courses/lessons-elsewhere.ts';
import { useRooms } from '#renderer/data/courses/rooms.ts';
import { useTimetable } from '#renderer/data/courses/timetable.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import { useProgramme, useRows } from '#renderer/data/programmes.ts';
import { useWorkingCalendar } from '#renderer/data/working-calendar.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { WorkingCalendar } from '#shared/calendar/working-calendar.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Lesson, Room } from '#shared/model/course/lesson.ts';
import type { DayHours } from '#shared/model/course/lesson-time.ts';
import type { Organisation } from '#shared/model/organisation.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { CurriculumRow, Programme } from '#shared/model/programme.ts';
import { profileRules } from '#shared/regulation/profiles.ts';
import { useCourseDays } from '../use-course-days.ts';
import { gridDays } from './lesson-place.ts';

/** All that the lesson schedule of an intake is made from. */
export interface LessonSchedule {
  intake: Intake;
  groups: readonly Group[];
  /** Of all groups, by day and hour. */
  lessons: readonly Lesson[];
  courseDays: readonly PlainDate[];
  /** Why the days of the course are not known. */
  problem: Problem | null;
  timetable: DayHours;
  /** Those in the bin too. */
  rooms: readonly Room[];
  people: ReadonlyMap<string, LessonTrainer>;
  curriculum: readonly CurriculumRow[];
  programme: Programme | null;
  organisation: Organisation | null;
  calendar: WorkingCalendar;
  elsewhere: readonly LessonElsewhere[];
  /** Academic hours of the programme, and those that the regulation fixes for a course. */
  hours: { programme: number; fixed: number | null };
}

function hoursOfCourse(programme: Programme | null, organisation: Organisation | null) {
  const rules = organisation && profileRules[organisation.profile];
  return { programme: programme?.hours ?? 0, fixed: rules?.hoursClause ? rules.defaultHours : null };
}

const noDays: readonly PlainDate[] = [];

/** Live; undefined while it loads. Each part stays the same object until it changes. */
export function useLessonSchedule(intakeId: string): LessonSchedule | undefined {
  const course = useCourseDays(intakeId);
  const groups = useGroups(intakeId);
  const lessons = useLessons(intakeId);
  const timetable = useTimetable(intakeId);
  const rooms = useRooms();
  const people = useLessonPeople(intakeId);
  const programmeId = course?.intake.programmeId ?? '';
  const programme = useProgramme(programmeId);
  const curriculum = useRows('curriculumRows', programmeId);
  const organisation = useOrganisation();
  const calendar = useWorkingCalendar()?.calendar;
  const days = course && lessons ? gridDays(course.days, lessons, []) : noDays;
  const elsewhere = useLessonsElsewhere(intakeId, days);
  const hours = useMemo(
    () => hoursOfCourse(programme ?? null, organisation ?? null),
    [programme, organisation],
  );
  if (!course || !groups || !lessons || !timetable || !rooms || !people || !curriculum) return undefined;
  if (programme === undefined || organisation === undefined || !calendar || !elsewhere) return undefined;
  return {
    ...{ intake: course.intake, courseDays: course.days, problem: course.problem, groups, lessons },
    ...{ timetable, rooms, people, curriculum, programme, organisation, calendar, elsewhere, hours },
  };
}
