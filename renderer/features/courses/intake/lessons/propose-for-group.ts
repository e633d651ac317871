import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { lessonMinutes } from '#shared/model/course/lesson-time.ts';
import { type NewLesson, proposeLessons } from '#shared/model/course/propose-lessons.ts';
import type { Given } from './left-list.tsx';
import type { GroupLessons } from './use-group-lessons.ts';
import type { LessonSchedule } from './use-lesson-schedule.ts';

/** Lessons for what a group's schedule still lacks, at hours when the given trainer and room are free. */
export function proposeForGroup(
  { intake, courseDays, timetable, curriculum }: LessonSchedule,
  group: Group,
  { lessons, busy }: Pick<GroupLessons, 'lessons' | 'busy'>,
  given: Given,
): NewLesson[] {
  const { trainerId, roomId } = given;
  const inTheWay = busy.filter(
    (one) =>
      (trainerId !== null && one.trainerId === trainerId) || (roomId !== null && one.roomId === roomId),
  );
  const byDay = Map.groupBy(inTheWay, ({ date }) => date);
  const isTaken = (date: PlainDate, hour: number) => {
    const { from, until } = lessonMinutes({ hour, length: 1 }, timetable);
    return (byDay.get(date) ?? []).some(({ minutes }) => minutes.from < until && from < minutes.until);
  };
  return proposeLessons({
    ...{ intakeId: intake.id, groupId: group.id, days: courseDays, timetable, curriculum },
    ...{ lessons, given, isTaken },
  });
}
