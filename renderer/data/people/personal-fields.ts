import type { Person } from '#shared/model/person.ts';
import type { Outcome } from '#shared/model/problem.ts';

/** Fields that are stored sealed. Open here: only for the screen that shows or edits them. */
export type PersonalFields = Pick<Person, 'iin' | 'phone' | 'bankAccount'>;

/** What personal data needs of the keys. Problems: those of a store whose data is locked. */
export interface Seals {
  /** The same fields, sealed for this person; an empty one stays empty. */
  seal(personId: string, fields: Partial<PersonalFields>): Promise<Outcome<Partial<PersonalFields>>>;
  open(person: Person): Promise<Outcome<PersonalFields>>;
  /** The same IIN always gives the same hash; without the key nobody can compute it. */
  iinHash(iin: string): Promise<Outcome<string>>;
}
