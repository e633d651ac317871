import { type Person, personNameKey } from './person.ts';

/** Fields of a person that another record of the same person may fill in. */
const filled = ['middleName', 'birthDate', 'employer', 'position', 'phone', 'bankAccount'] as const;
export type FilledField = (typeof filled)[number];

/**
 * Which of several records of one person stays: the one that was made first, by id where two were made at once. It
 * follows from the records alone, so that two people who merge them without a connection keep the same one. Throws a
 * RangeError for an empty list.
 */
export function keptPerson<P extends Pick<Person, 'id' | 'createdAt'>>(people: readonly P[]): P {
  const [first, ...others] = people;
  if (!first) throw new RangeError('Nobody is there');
  return others.reduce((kept, one) => (orderOf(one) < orderOf(kept) ? one : kept), first);
}

const orderOf = ({ createdAt, id }: Pick<Person, 'id' | 'createdAt'>) => `${createdAt} ${id}`;

/** What the kept record lacks and others have, each from the one that was made first. All fields are open here. */
export function filledFields(people: readonly Person[]): Partial<Pick<Person, FilledField>> {
  const kept = keptPerson(people);
  const others = people.filter((one) => one !== kept).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const entries = filled.flatMap((field) => {
    const value = kept[field] === '' ? others.find((one) => one[field] !== '')?.[field] : undefined;
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * What a record becomes that stands for the same person as `kept`: it lies in the bin and says why. `now`: ISO 8601; of
 * it only the day counts, so that two people who do this on one day do not contradict each other.
 */
export function mergedFields(
  person: Person,
  kept: Pick<Person, 'id'>,
  now: string,
): Pick<Person, 'deletedAt' | 'mergedInto' | 'nameKey'> {
  const deletedAt = `${now.slice(0, 10)}T00:00:00.000Z`;
  return { deletedAt, mergedInto: kept.id, nameKey: personNameKey({ ...person, deletedAt }) };
}

/** The record that this one was merged into; null where it was not, or came back since. */
export const mergedIntoOf = ({
  deletedAt,
  mergedInto,
}: Pick<Person, 'deletedAt' | 'mergedInto'>): string | null =>
  deletedAt === null ? null : (mergedInto ?? null);
