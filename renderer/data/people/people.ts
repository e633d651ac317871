import { useLiveQuery } from 'dexie-react-hooks';
import { binKeyStart, type Person } from '#shared/model/person.ts';
import { type Database, database } from '../database.ts';
import { readNames } from './read-names.ts';

/** Which of the two lists: people, or the bin. */
export type PeopleList = 'current' | 'bin';

/** A part of a list: keys after `from` (null: from its beginning) up to and with `to` (null: `pageSize` people). */
export interface PageRange {
  from: string | null;
  to: string | null;
}

export const pageSize = 50;

const bounds: Record<PeopleList, { from: string; to: string }> = {
  current: { from: '', to: binKeyStart },
  bin: { from: binKeyStart, to: `${binKeyStart}${binKeyStart}` },
};

/** People of one part of a list in Kazakh order of their names. Reads these people and no others. */
export async function readPage(list: PeopleList, { from, to }: PageRange, db: Database = database) {
  const { from: first, to: end } = bounds[list];
  const range = db.people.where('nameKey').between(from ?? first, to ?? end, from === null, to !== null);
  return (to === null ? range.limit(pageSize) : range).toArray();
}

/** Live part of a list; undefined while it loads. */
export const usePage = (list: PeopleList, { from, to }: PageRange): Person[] | undefined =>
  useLiveQuery(() => readPage(list, { from, to }), [list, from, to]);

/** Live: undefined while it loads, null where there is none. */
export const usePerson = (id: string): Person | null | undefined =>
  useLiveQuery(async () => (await database.people.get(id)) ?? null, [id]);

/** Live people by their ids, in that order, without those that went; undefined while they load. */
export const usePeople = (ids: readonly string[] | undefined): Person[] | undefined =>
  useLiveQuery(
    async () => ids && (await database.people.bulkGet([...ids])).filter((person) => person !== undefined),
    [ids],
  );

/** People outside the bin with this keyed hash of an IIN. More than one is an error that a person must see. */
export async function peopleWithIin(iinHash: string, db: Database = database): Promise<Person[]> {
  if (iinHash === '') return [];
  const found = await db.people.where('iinHash').equals(iinHash).toArray();
  return found.filter((person) => person.deletedAt === null);
}

/** Live: grows with every change of anything in the store, in whichever window. */
export const useLastSeq = (): number | undefined => useLiveQuery(() => readNames.lastSeq(database));
