import { pathOfCoursePaper } from '#renderer/data/courses/papers/path-of-paper.ts';
import { type Database, database } from '#renderer/data/database.ts';
import { readWritten } from '#renderer/data/search/read-written.ts';
import type { Records } from '#shared/model/records.ts';
import { excerpt, queryWords } from './search-words.ts';
import {
  isSearched,
  programmeOf,
  type SearchedTable,
  searchedTables,
  searchedText,
} from './searched-text.ts';
import { textIndex } from './text-index.ts';
import type { TextHit, TextsFound } from './texts-found.ts';

interface Place {
  table: SearchedTable;
  recordId: string;
  programmeId: string;
  /** It belongs to a review, and not to a development. */
  ofReview: boolean;
  /** Where a paper of an intake is shown. */
  coursePath: string | null;
  /** False once the record changed or went: it stands in another place then, or nowhere. */
  counts: boolean;
}

const mostShown = 50;
/** More changes than this at once, as after an import, or more places that do not count: all is read again. */
const manyChanges = 5000;
const manyLeft = 50_000;

/** Texts of so many places that were shown lately stay in memory: the next key finds many of them again. */
const mostKept = 400;

const keyOf = (table: string, recordId: string) => `${table}/${recordId}`;

/** What is known of everything written, up to a place in the change log. */
function emptyState(seq: number) {
  return {
    seq,
    index: textIndex(),
    places: [] as Place[],
    current: new Map<string, number>(),
    /** Programmes in the bin, whose texts are not shown. */
    binned: new Set<string>(),
    reviews: new Map<string, string>(),
    left: 0,
    kept: new Map<number, string>(),
  };
}
type State = ReturnType<typeof emptyState>;

function forget(state: State, table: string, recordId: string): void {
  const place = state.places[state.current.get(keyOf(table, recordId)) ?? -1];
  if (!place) return;
  place.counts = false;
  state.left += 1;
  state.current.delete(keyOf(table, recordId));
}

/** Where in an intake a record is shown; null for what belongs to a programme. */
function coursePathOf(record: Records[SearchedTable]): string | null {
  if ('corrects' in record) return pathOfCoursePaper(record);
  if (!('machine' in record) || record.machine !== 'enrolment') return null;
  const [intakeId] = record.ownerId.split(':');
  return `/courses/${intakeId}/outcomes`;
}

function learn<Name extends SearchedTable>(state: State, table: Name, record: Records[Name]): void {
  forget(state, table, record.id);
  if (table === 'reviews' && 'programmeId' in record) state.reviews.set(record.id, record.programmeId);
  if (table === 'programmes' && 'deletedAt' in record) {
    if (record.deletedAt === null) state.binned.delete(record.id);
    else state.binned.add(record.id);
  }
  const text = searchedText(table, record);
  if (text === '') return;
  const programmeId = programmeOf(table, record, (id) => state.reviews.get(id));
  const place = state.places.length;
  const ofReview = 'ownerId' in record && state.reviews.has(record.ownerId);
  const coursePath = coursePathOf(record);
  state.places.push({ table, recordId: record.id, programmeId, ofReview, coursePath, counts: true });
  state.current.set(keyOf(table, record.id), place);
  state.index.add(place, text);
}

/** A search over everything written: all is read once, when it is first asked, then only what the change log names. */
export function textSearch(db: Database = database) {
  let state: State | null = null;
  let catchingUp: Promise<void> = Promise.resolve();

  async function readAll(): Promise<State> {
    // Before the records: what changes while they are read is met again in the log.
    const read = emptyState(await readWritten.lastSeq(db));
    // Reviews first: what belongs to them names them alone.
    for (const table of ['reviews', ...searchedTables.filter((one) => one !== 'reviews')] as const) {
      for await (const records of readWritten.all(db, table)) {
        for (const record of records) learn(read, table, record);
      }
    }
    read.index.settle();
    return read;
  }

  async function catchUp(): Promise<void> {
    const last = await readWritten.lastSeq(db);
    if (state === null || last < state.seq || state.left > manyLeft) state = await readAll();
    const changed = await readWritten.changedSince(db, state.seq, manyChanges);
    if (changed === null) {
      state = null;
      return catchUp();
    }
    // Reviews first: what belongs to them names them alone.
    const isReview = ({ table }: { table: string }) => Number(table === 'reviews');
    for (const { table, id, record } of changed.records.sort((a, b) => isReview(b) - isReview(a))) {
      if (!isSearched(table)) continue;
      if (record === undefined) forget(state, table, id);
      else learn(state, table, record as Records[typeof table]);
    }
    state.seq = changed.seq;
  }

  /** Reads what is new; several who ask at once wait for one reading after another. */
  function prepare(): Promise<void> {
    catchingUp = catchingUp.then(catchUp, catchUp);
    return catchingUp;
  }

  /** The texts of places: those that are not kept are read, each table's in one go. */
  async function textsOf({ kept, places }: State, wanted: readonly number[]): Promise<Map<number, string>> {
    const unknown = Map.groupBy(
      wanted.filter((place) => !kept.has(place)),
      (place) => places[place]?.table,
    );
    for (const [table, own] of unknown) {
      if (!table) continue;
      const records = await db.table(table).bulkGet(own.map((place) => places[place]?.recordId ?? ''));
      for (const [index, place] of own.entries()) {
        // One that went while the search ran is met in the log by the next one.
        if (records[index]) kept.set(place, searchedText(table, records[index]));
      }
    }
    const texts = new Map(
      wanted.flatMap((place) => (kept.has(place) ? [[place, kept.get(place) ?? ''] as const] : [])),
    );
    for (const place of [...kept.keys()].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(place);
    return texts;
  }

  async function search(query: string): Promise<TextsFound> {
    await prepare();
    const known = state;
    const words = queryWords(query);
    if (!known || words.length === 0) return { hits: [], count: 0 };
    const { places, binned, index } = known;
    const found = index.search(
      words,
      mostShown,
      (place) => places[place]?.counts === true && !binned.has(places[place].programmeId),
      (place) => (places[place]?.table === 'programmes' ? 1 : 0),
    );
    const written = await textsOf(known, found.places);
    const hits = found.places.flatMap((place): TextHit[] => {
      const of = places[place];
      const text = written.get(place);
      if (!of || text === undefined) return [];
      const { counts: _counts, ...found } = of;
      return [{ ...found, excerpt: excerpt(text, words) }];
    });
    return { hits, count: found.count };
  }

  return { prepare, search };
}
