import { useLiveQuery } from 'dexie-react-hooks';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Group } from '#shared/model/course/enrolment.ts';
import type { Intake } from '#shared/model/course/intake.ts';
import type { Lesson } from '#shared/model/course/lesson.ts';
import type { DayHours } from '#shared/model/course/lesson-time.ts';
import type { Programme } from '#shared/model/programme.ts';
import { database } from '../database.ts';
import { readTimetables } from './timetable.ts';

/** A lesson of another intake that takes a trainer or a room on these days. */
export interface LessonElsewhere {
  lesson: Lesson;
  group: Group;
  intake: Intake;
  /** Null where it is not on this computer. */
  programme: Programme | null;
  timetable: DayHours;
}

const byId = <Row extends { id: string }>(rows: readonly (Row | undefined)[]): ReadonlyMap<string, Row> =>
  new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/**
 * The lessons of other intakes from a day until another one, both included. Reads these days and no others; intakes in the
 * bin and groups that are gone take nobody's time.
 */
export async function readLessonsElsewhere(
  intakeId: string,
  from: PlainDate,
  until: PlainDate,
): Promise<LessonElsewhere[]> {
  const found = await database.lessons.where('date').between(from, until, true, true).toArray();
  const lessons = found.filter(
    (one) => one.intakeId !== intakeId && (one.trainerId !== null || one.roomId !== null),
  );
  const intakeIds = distinct(lessons.map((one) => one.intakeId));
  const intakes = byId(await database.intakes.bulkGet(intakeIds));
  const groups = byId(await database.groups.bulkGet(distinct(lessons.map(({ groupId }) => groupId))));
  const programmeIds = distinct([...intakes.values()].map(({ programmeId }) => programmeId));
  const programmes = byId(await database.programmes.bulkGet(programmeIds));
  const timetables = await readTimetables(intakeIds);
  return lessons.flatMap((lesson) => {
    const [intake, group] = [intakes.get(lesson.intakeId), groups.get(lesson.groupId)];
    const timetable = timetables.get(lesson.intakeId);
    if (!intake || intake.deletedAt !== null || !group || !timetable) return [];
    return [{ lesson, group, intake, programme: programmes.get(intake.programmeId) ?? null, timetable }];
  });
}

/** Live; undefined while they load. No days: nothing is read. */
export const useLessonsElsewhere = (
  intakeId: string,
  days: readonly PlainDate[],
): LessonElsewhere[] | undefined => {
  const [from, until] = [days[0] ?? '', days.at(-1) ?? ''];
  return useLiveQuery(
    async () => (from === '' ? [] : readLessonsElsewhere(intakeId, from, until)),
    [intakeId, from, until],
  );
};
