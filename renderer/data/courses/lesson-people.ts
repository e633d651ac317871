import { useLiveQuery } from 'dexie-react-hooks';
import type { Lesson } from '#shared/model/course/lesson.ts';
import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { personName } from '#shared/model/person.ts';
import { database } from '../database.ts';
import { standingPerson } from '../people/standing-person.ts';
import { readLessons } from './lessons.ts';
import { readTrainers } from './trainers/trainers.ts';

/** Somebody who can hold lessons of an intake, or holds one. */
export interface LessonTrainer {
  name: string;
  /** Empty while unknown. */
  languages: readonly DocumentLanguage[];
  /** Among the trainers of the intake; others only hold a lesson of it. */
  chosen: boolean;
}

async function nameOf(personId: string): Promise<string> {
  const person = await database.people.get(personId);
  return person ? personName(await standingPerson(person)) : '';
}

/** By person: the trainers of an intake in the order of their names, and after them who holds a lesson of it besides. */
export async function readLessonPeople(
  intakeId: string,
  lessons: readonly Pick<Lesson, 'trainerId'>[],
): Promise<ReadonlyMap<string, LessonTrainer>> {
  const people = new Map<string, LessonTrainer>();
  for (const { person, trainer, inIntake } of await readTrainers(intakeId)) {
    people.set(inIntake.personId, {
      ...{ name: personName(person), languages: trainer.languages, chosen: true },
    });
  }
  const others = new Set(lessons.flatMap(({ trainerId }) => trainerId ?? []).filter((id) => !people.has(id)));
  for (const id of others) {
    people.set(id, { name: await nameOf(id), languages: [], chosen: false });
  }
  return people;
}

/** Live; undefined while they load. */
export const useLessonPeople = (intakeId: string): ReadonlyMap<string, LessonTrainer> | undefined =>
  useLiveQuery(async () => readLessonPeople(intakeId, await readLessons(intakeId)), [intakeId]);
