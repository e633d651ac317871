import { type Person, personNameKey } from '#shared/model/person.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { filledFields, keptPerson, mergedFields } from '#shared/model/same-people.ts';
import type { Edit } from '../change/change.ts';
import { database } from '../database.ts';
import { act } from '../undo.ts';
import type { PersonalFields, Seals } from './personal-fields.ts';

/**
 * Makes one of several records of the same person, in one action that can be taken back: the first one stays and gets
 * what it lacks, the others go into the bin with all that they have. Gives the id of the one that stays. Problems:
 * those of `Seals`; nothing is changed then.
 */
export async function mergePeople(people: readonly Person[], seals: Seals): Promise<Outcome<string>> {
  const opened: Person[] = [];
  for (const person of people) {
    const open = await seals.open(person);
    if (!open.ok) return open;
    opened.push({ ...person, ...open.value });
  }
  const kept = keptPerson(people);
  const { phone, bankAccount, ...fields } = filledFields(opened);
  const personal: Partial<PersonalFields> = {
    ...(phone !== undefined && { phone }),
    ...(bankAccount !== undefined && { bankAccount }),
  };
  const closed = await seals.seal(kept.id, personal);
  if (!closed.ok) return closed;
  const own = { ...fields, ...closed.value };
  const nameKey = personNameKey({ ...kept, ...own });
  const now = new Date().toISOString();
  const others = people.filter((person) => person !== kept);
  await act(kept.id, [
    { table: 'people', kind: 'update', id: kept.id, fields: { ...own, nameKey } },
    ...others.map(
      (person): Edit => ({
        table: 'people',
        kind: 'update',
        id: person.id,
        fields: mergedFields(person, kept, now),
      }),
    ),
  ]);
  return success(kept.id);
}

/** Records that were merged into this one. */
export async function mergedPeople({ id, iinHash }: Person): Promise<Person[]> {
  if (iinHash === '') return [];
  const same = await database.people.where('iinHash').equals(iinHash).toArray();
  return same.filter(({ mergedInto, deletedAt }) => mergedInto === id && deletedAt !== null);
}
