import type { Person } from '#shared/model/person.ts';
import { makePerson } from '../store/make-people.ts';

/** The invented person of a number. Not every peer's database takes the zero letter that separates the parts of a key. */
export function person(index: number): Person {
  const made = makePerson(index);
  return { ...made, nameKey: made.nameKey.replaceAll('\0', '\u0001') };
}
