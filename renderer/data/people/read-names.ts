import { binKeyStart, type Person } from '#shared/model/person.ts';
import type { Database } from '../database.ts';

const batch = 2000;

/** People who changed after a place in the log: as they are now, and the ids of those who are no more. */
export interface ChangedPeople {
  people: Person[];
  gone: string[];
  /** The place up to which this is true. */
  seq: number;
}

/** Reads the row and not its key alone: Dexie's live queries do not notice new keys. */
const lastSeq = async (db: Database): Promise<number> => (await db.changes.orderBy('seq').last())?.seq ?? 0;

/** Everyone outside the bin in the order of names, some at a time: no transaction is held in between. */
async function* all(db: Database): AsyncGenerator<Person[]> {
  let after = '';
  for (;;) {
    const people = await db.people
      .where('nameKey')
      .between(after, binKeyStart, false, false)
      .limit(batch)
      .toArray();
    if (people.length > 0) yield people;
    if (people.length < batch) return;
    after = people.at(-1)?.nameKey ?? binKeyStart;
  }
}

/** Null where the log has more than `most` new rows. */
async function changedSince(db: Database, seq: number, most: number): Promise<ChangedPeople | null> {
  const rows = await db.changes.where('seq').above(seq).limit(most).toArray();
  if (rows.length === most) return null;
  const ids = [...new Set(rows.filter(({ table }) => table === 'people').map(({ recordId }) => recordId))];
  const found = await db.people.bulkGet(ids);
  return {
    people: found.filter((person) => person !== undefined),
    gone: ids.filter((_, index) => found[index] === undefined),
    seq: rows.at(-1)?.seq ?? seq,
  };
}

/** How a search reads names: never more than it must. */
export const readNames = { lastSeq, all, changedSince };
