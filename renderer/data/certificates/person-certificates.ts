import { useLiveQuery } from 'dexie-react-hooks';
import type { PlainDate } from '#shared/calendar/plain-date.ts';
import type { Person } from '#shared/model/person.ts';
import { database } from '../database.ts';
import { mergedPeople } from '../people/merge-people.ts';
import { type IssuedCertificate, withFate } from './certificates.ts';

/** The certificates of a person, the newest first, also by the records that were merged into this one. */
async function readPersonCertificates(person: Person, today: PlainDate): Promise<IssuedCertificate[]> {
  const ids = [person.id, ...(await mergedPeople(person)).map(({ id }) => id)];
  const found = await database.certificates.where('personId').anyOf(ids).toArray();
  return withFate(
    found.sort((a, b) => (a.issuedOn > b.issuedOn ? -1 : 1)),
    today,
  );
}

/** Live; undefined while they load. */
export const usePersonCertificates = (person: Person, today: PlainDate): IssuedCertificate[] | undefined =>
  useLiveQuery(() => readPersonCertificates(person, today), [person, today]);
