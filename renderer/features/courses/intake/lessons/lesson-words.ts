import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shownTitle } from '#renderer/features/programmes/index.ts';
import { isoWeekday, numericDate, type PlainDate } from '#shared/calendar/plain-date.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import type { BusyLesson } from '#shared/model/course/lesson-faults.ts';
import { lessonMinutes, timeOf } from '#shared/model/course/lesson-time.ts';
import type { LessonPlace } from './lesson-place.ts';
import type { LessonSchedule } from './use-lesson-schedule.ts';

export interface LessonWords {
  /** «01.02.2027, дүйсенбі» */
  day: (date: PlainDate) => string;
  /** «09:00–10:30» */
  time: (place: Pick<LessonPlace, 'hour' | 'length'>) => string;
  /** Name of the trainer; empty where there is none. */
  trainer: (lesson: Pick<Lesson, 'trainerId'>) => string;
  /** The room, or the address of an online lesson; empty where there is neither. */
  where: (lesson: Pick<Lesson, 'roomId' | 'link'>) => string;
  /** All of a lesson in a line. */
  whole: (lesson: Lesson) => string;
}

/** How lessons are told in the interface's language. */
export function useLessonWords({ timetable, people, rooms }: LessonSchedule): LessonWords {
  const { t } = useTranslation(['courses', 'calendar', 'editor']);
  return useMemo(() => {
    const roomNames = new Map(rooms.map(({ id, name }) => [id, name]));
    const time: LessonWords['time'] = (place) => {
      const { from, until } = lessonMinutes(place, timetable);
      return `${timeOf(from)}–${timeOf(until)}`;
    };
    const day: LessonWords['day'] = (date) =>
      t('calendar:named', { date: numericDate(date), weekday: t(`calendar:weekdays.${isoWeekday(date)}`) });
    const trainer: LessonWords['trainer'] = ({ trainerId }) => people.get(trainerId ?? '')?.name ?? '';
    const where: LessonWords['where'] = ({ roomId, link }) => roomNames.get(roomId ?? '') ?? link;
    return {
      ...{ time, day, trainer, where },
      whole: (lesson) =>
        [
          ...[day(lesson.date), time(lesson), lesson.topic || t('lessons.noTopic')],
          ...[t(`editor:curriculum.kinds.${lesson.kind}`), trainer(lesson) || t('lessons.noTrainer')],
          where(lesson),
        ]
          .filter((part) => part !== '')
          .join(', '),
    };
  }, [t, timetable, people, rooms]);
}

/** The lessons that take trainers and rooms beside those of a group, each with the group and the intake in words. */
export function useBusyLessons(schedule: LessonSchedule, groupId: string): readonly BusyLesson[] {
  const { t } = useTranslation('courses');
  const { lessons, groups, elsewhere, timetable } = schedule;
  return useMemo(() => {
    const names = new Map(groups.map(({ id, name }) => [id, name]));
    const own = lessons
      .filter((lesson) => lesson.groupId !== groupId)
      .map((lesson) => ({
        ...lesson,
        minutes: lessonMinutes(lesson, timetable),
        where: names.get(lesson.groupId) ?? '',
      }));
    const others = elsewhere.map(({ lesson, group, intake, programme, timetable: theirs }) => {
      const title = (programme && shownTitle(programme)) || t('programmes:untitled');
      return {
        ...lesson,
        minutes: lessonMinutes(lesson, theirs),
        where: t('lessons.elsewhere', { title, number: intake.number, name: group.name }),
      };
    });
    return [...own, ...others];
  }, [t, lessons, groups, elsewhere, timetable, groupId]);
}
