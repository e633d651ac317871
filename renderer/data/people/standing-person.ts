import type { Person } from '#shared/model/person.ts';
import { mergedIntoOf } from '#shared/model/same-people.ts';
import { database } from '../database.ts';

/** Where records of one person were merged, the one that stands for the others. */
export async function standingPerson(person: Person): Promise<Person> {
  const into = mergedIntoOf(person);
  const next = into && (await database.people.get(into));
  return next ? standingPerson(next) : person;
}
