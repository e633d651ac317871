import { useLiveQuery } from 'dexie-react-hooks';
import { personName } from '#shared/model/person.ts';
import { database } from '../../database.ts';
import { standingPerson } from '../../people/standing-person.ts';

/** Live: what a person is called; undefined while it loads, null where nobody is asked for or there. */
export const usePersonName = (personId: string | null): string | null | undefined =>
  useLiveQuery(async () => {
    const person = personId === null ? undefined : await database.people.get(personId);
    return person ? personName(await standingPerson(person)) : null;
  }, [personId]);
