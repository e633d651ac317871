import { type Database, database } from '#renderer/data/database.ts';
import { readNames } from '#renderer/data/people/read-names.ts';
import {
  appendNames,
  emptyIndex,
  type NameIndex,
  type PeopleFound,
  placeName,
  removeName,
  searchNames,
} from './people-search-index.ts';

/** More changes than this at once, as after an import: reading all names again is quicker. */
const manyChanges = 2000;

/**
 * A search that reads the names of all people once, when it is first asked, and from then on only those that the
 * change log names as changed, in whichever window.
 */
export function nameSearch(db: Database = database) {
  let index: NameIndex = emptyIndex();
  let seq: number | null = null;
  let catchingUp: Promise<void> = Promise.resolve();

  async function readAll(): Promise<void> {
    const read = emptyIndex();
    // Before the names: what changes while they are read is met again in the log.
    const last = await readNames.lastSeq(db);
    for await (const people of readNames.all(db)) appendNames(read, people);
    index = read;
    seq = last;
  }

  async function catchUp(): Promise<void> {
    if (seq === null || (await readNames.lastSeq(db)) < seq) await readAll();
    const changed = await readNames.changedSince(db, seq ?? 0, manyChanges);
    if (changed === null) {
      seq = null;
      return catchUp();
    }
    for (const id of changed.gone) removeName(index, id);
    for (const person of changed.people) placeName(index, person);
    seq = changed.seq;
  }

  /** Reads what is new; several who ask at once wait for one reading after another. */
  function prepare(): Promise<void> {
    catchingUp = catchingUp.then(catchUp, catchUp);
    return catchingUp;
  }

  return {
    prepare,
    async search(query: string): Promise<PeopleFound> {
      await prepare();
      return searchNames(index, query);
    },
  };
}
