import { useMemo } from 'react';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import { hoursToPlace, type TopicHours } from '#shared/model/course/hours-to-place.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import { type BusyLesson, type LessonFault, lessonFaults } from '#shared/model/course/lesson-faults.ts';
import { type GridSize, gridDays } from './lesson-place.ts';
import { useBusyLessons } from './lesson-words.ts';
import type { LessonSchedule } from './use-lesson-schedule.ts';

/** The lessons of one group, and what follows from them. */
export interface GroupLessons {
  lessons: readonly Lesson[];
  topics: readonly TopicHours[];
  size: GridSize;
  /** Days of the grid on which nobody works. */
  daysOff: ReadonlySet<PlainDate>;
  /** What takes trainers and rooms elsewhere. */
  busy: readonly BusyLesson[];
  faults: readonly LessonFault[];
}

/** `added`: days that are shown although there is no lesson on them yet. */
export function useGroupLessons(
  schedule: LessonSchedule,
  group: Group,
  added: readonly PlainDate[],
): GroupLessons {
  const { courseDays, timetable, curriculum, calendar, intake, hours, people, rooms } = schedule;
  const busy = useBusyLessons(schedule, group.id);
  const lessons = useMemo(
    () => schedule.lessons.filter(({ groupId }) => groupId === group.id),
    [schedule.lessons, group.id],
  );
  const topics = useMemo(() => hoursToPlace(curriculum, lessons), [curriculum, lessons]);
  const size = useMemo(
    () => ({
      days: gridDays(courseDays, lessons, added),
      hours: Math.max(timetable.begins.length, ...lessons.map(({ hour, length }) => hour + length - 1)),
    }),
    [courseDays, lessons, added, timetable],
  );
  const daysOff = useMemo(() => {
    const isOff = (date: PlainDate) => {
      const day = calendar.day(date);
      return day.ok && !day.value.works;
    };
    return new Set(size.days.filter(isOff));
  }, [calendar, size]);
  const faults = useMemo(
    () =>
      lessonFaults(lessons, {
        ...{ intake, calendar, timetable, curriculum, hours, trainers: people, others: busy },
        language: group.language,
        rooms: new Map(rooms.map(({ id, name }) => [id, name])),
      }),
    [lessons, intake, calendar, timetable, curriculum, hours, people, busy, rooms, group.language],
  );
  return { lessons, topics, size, daysOff, busy, faults };
}
