import type { LessonScheduleData } from '#shared/documents/official/papers/lesson-schedule.ts';
import type { Room } from '#shared/model/course/lesson.ts';
import { database } from '../database.ts';
import { readGroups } from './groups.ts';
import { readLessonPeople } from './lesson-people.ts';
import { readLessons } from './lessons.ts';
import { readRooms } from './rooms.ts';
import { readTimetable } from './timetable.ts';

const roomWords = ({ name, address }: Room): string => [name, address].filter(Boolean).join(', ');

/** The lesson schedule of an intake as its paper says it; null where the intake or its programme is not on this computer. */
export async function readLessonSchedule(intakeId: string): Promise<LessonScheduleData | null> {
  const intake = await database.intakes.get(intakeId);
  const programme = intake && (await database.programmes.get(intake.programmeId));
  if (!intake || !programme) return null;
  const lessons = await readLessons(intakeId);
  const people = await readLessonPeople(intakeId, lessons);
  const rooms = new Map((await readRooms()).map((room) => [room.id, roomWords(room)]));
  const groups = await readGroups(intakeId);
  return {
    programme: { ...programme, studyForm: intake.studyForm },
    intake,
    timetable: await readTimetable(intakeId),
    groups: groups.map(({ id, name, language }) => ({
      ...{ name, language },
      lessons: lessons
        .filter(({ groupId }) => groupId === id)
        .map((lesson) => ({
          ...lesson,
          trainer: people.get(lesson.trainerId ?? '')?.name ?? '',
          room: rooms.get(lesson.roomId ?? '') ?? '',
        })),
    })),
  };
}
