import { useLiveQuery } from 'dexie-react-hooks';
import { database } from '../database.ts';
import { readLessonPeople } from './lesson-people.ts';
import { readLessons } from './lessons.ts';
import { readRooms } from './rooms.ts';

/** By id: what the lessons of an intake are linked to – trainers, rooms, topics of the curriculum. Empty for anything else. */
export async function readLessonNames(intakeId: string): Promise<ReadonlyMap<string, string>> {
  const intake = await database.intakes.get(intakeId);
  if (!intake) return new Map();
  const { programmeId } = intake;
  const topics = await database.curriculumRows.where({ programmeId }).toArray();
  const people = await readLessonPeople(intakeId, await readLessons(intakeId));
  const named: [string, string][] = [
    ...topics.map(({ id, title }): [string, string] => [id, title]),
    ...(await readRooms()).map(({ id, name }): [string, string] => [id, name]),
    ...[...people].map(([id, { name }]): [string, string] => [id, name]),
  ];
  return new Map(named.filter(([, name]) => name !== ''));
}

/** Live; undefined while they load. */
export const useLessonNames = (intakeId: string): ReadonlyMap<string, string> | undefined =>
  useLiveQuery(() => readLessonNames(intakeId), [intakeId]);
