import * as z from 'zod';
import { kazakhSortKey } from '#shared/kazakh/collate.ts';

/** A person that the organisation works with: one record over years and roles (trainee, trainer, staff). */
export const personSchema = z.object({
  id: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  /** Father's name; empty where there is none. */
  middleName: z.string(),
  /** `personNameKey`: lists are read in this order. Follows from the names and from where the record lies. */
  nameKey: z.string(),
  /** ISO 8601 day; empty while unknown. */
  birthDate: z.string(),
  /** Sealed; empty while unknown. */
  iin: z.string(),
  /** Keyed hash of the IIN, so that it can be found by equality without being readable; empty while unknown. */
  iinHash: z.string(),
  /** Sealed. */
  phone: z.string(),
  /** IBAN, sealed. */
  bankAccount: z.string(),
  /** Where the person works, and as what. */
  employer: z.string(),
  position: z.string(),
  createdAt: z.string(),
  /** Set when the person's record lies in the bin. */
  deletedAt: z.string().nullable(),
  /** Id of the record that stands for the same person; it counts only while this record lies in the bin. */
  mergedInto: z.string().nullable().optional(),
});
export type Person = z.infer<typeof personSchema>;

type Names = Pick<Person, 'lastName' | 'firstName' | 'middleName'>;

/** The whole name as lists and documents have it: last name, first name, father's name. */
export const personName = ({ lastName, firstName, middleName }: Names): string =>
  [lastName, firstName, middleName].filter(Boolean).join(' ');

/** The keys of people in the bin begin with it, so that one index has the two lists one after the other. */
export const binKeyStart = '\uFFFF';

/** Kazakh order of the whole names, then the id: no two people have the same key, so a list can be read on from any. */
export const personNameKey = (person: Names & Pick<Person, 'id' | 'deletedAt'>): string =>
  `${person.deletedAt === null ? '' : binKeyStart}${kazakhSortKey(personName(person))}\0${person.id}`;
