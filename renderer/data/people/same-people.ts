import { useLiveQuery } from 'dexie-react-hooks';
import type { Person } from '#shared/model/person.ts';
import { putPeopleFound, readPeopleFound } from '../change/people-found.ts';
import { type Database, database } from '../database.ts';
import { peopleWithIin } from './people.ts';
import { readNames } from './read-names.ts';

/** All hashes that stand at more than one person; reads the index once, in a store that was never looked through. */
async function allDoubled(db: Database): Promise<string[]> {
  const doubled = new Set<string>();
  let before: unknown;
  await db.people
    .where('iinHash')
    .above('')
    .eachKey((hash) => {
      if (hash === before) doubled.add(String(hash));
      before = hash;
    });
  return [...doubled];
}

/** Hashes that people got after a place in the log and that somebody else has too. */
async function doubledSince(db: Database, seq: number, last: number): Promise<string[]> {
  const rows = await db.changes
    .where('seq')
    .between(seq, last, false, true)
    .filter(({ table, kind }) => table === 'people' && kind !== 'remove')
    .toArray();
  const people = await db.people.bulkGet([...new Set(rows.map(({ recordId }) => recordId))]);
  const hashes = new Set(people.flatMap((person) => person?.iinHash || []));
  const doubled: string[] = [];
  for (const hash of hashes) if ((await peopleWithIin(hash, db)).length > 1) doubled.push(hash);
  return doubled;
}

/** Looks for people who are registered twice among those that came or changed since the last look. */
export async function findSamePeople(db: Database = database): Promise<void> {
  const found = await readPeopleFound(db);
  const last = await readNames.lastSeq(db);
  if (found && found.seq >= last) return;
  const hashes = found ? await doubledSince(db, found.seq, last) : await allDoubled(db);
  await putPeopleFound(db, { seq: last, hashes: [...new Set([...(found?.hashes ?? []), ...hashes])] });
}

/** People who are registered more than once, each with all of the records outside the bin. */
export async function readSamePeople(db: Database = database): Promise<Person[][]> {
  const hashes = (await readPeopleFound(db))?.hashes ?? [];
  const groups = await Promise.all(hashes.map((hash) => peopleWithIin(hash, db)));
  return groups.filter((people) => people.length > 1);
}

/** Live; undefined while they load. */
export const useSamePeople = (): Person[][] | undefined => useLiveQuery(() => readSamePeople());
