import { type FoldedName, foldName, foldQuery } from '#shared/kazakh/fold-name.ts';
import { type Person, personName, personNameKey } from '#shared/model/person.ts';

/** What a search found: the best ones' ids, and how many there are. */
export interface PeopleFound {
  ids: string[];
  count: number;
}

/** Names in memory, in Kazakh order: place `i` of each array is one person. */
export interface NameIndex {
  ids: string[];
  names: string[];
  exact: string[];
  plain: string[];
}

export const shownHits = 50;

export const emptyIndex = (): NameIndex => ({ ids: [], names: [], exact: [], plain: [] });

type Named = Pick<Person, 'id' | 'lastName' | 'firstName' | 'middleName' | 'deletedAt'>;

function insert(index: NameIndex, place: number, person: Named): void {
  const name = personName(person);
  const { exact, plain } = foldName(name);
  index.ids.splice(place, 0, person.id);
  index.names.splice(place, 0, name);
  index.exact.splice(place, 0, exact);
  index.plain.splice(place, 0, plain);
}

/** Adds people who come after all that are there, as they are read from the store's own order. */
export function appendNames(index: NameIndex, people: readonly Named[]): void {
  for (const person of people) insert(index, index.ids.length, person);
}

/** Takes a person out, wherever and however often they stand there. */
export function removeName(index: NameIndex, id: string): void {
  for (let place = index.ids.indexOf(id); place >= 0; place = index.ids.indexOf(id, place)) {
    for (const column of [index.ids, index.names, index.exact, index.plain]) column.splice(place, 1);
  }
}

const keyAt = (index: NameIndex, place: number): string =>
  personNameKey({
    id: index.ids[place] ?? '',
    lastName: index.names[place] ?? '',
    firstName: '',
    middleName: '',
    deletedAt: null,
  });

/** Puts a person where the order of names has them; one in the bin is only taken out. */
export function placeName(index: NameIndex, person: Named): void {
  removeName(index, person.id);
  if (person.deletedAt !== null) return;
  const key = personNameKey(person);
  let low = 0;
  let high = index.ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyAt(index, middle) < key) low = middle + 1;
    else high = middle;
  }
  insert(index, low, person);
}

const startsWord = (text: string, part: string): boolean =>
  text.startsWith(part) || text.includes(` ${part}`);

/** 0: Kazakh letters as typed, at the beginning of words; 1: as typed; 2: neighbours, at the beginning; 3: anywhere. */
function rank(words: readonly FoldedName[][], exact: string, plain: string): 0 | 1 | 2 | 3 {
  const every = (holds: (way: FoldedName) => boolean) => words.every((ways) => ways.some(holds));
  if (every((way) => startsWord(exact, way.exact))) return 0;
  if (every((way) => exact.includes(way.exact))) return 1;
  return every((way) => startsWord(plain, way.plain)) ? 2 : 3;
}

const holds = (text: string, ways: readonly FoldedName[]): boolean => {
  for (const { plain } of ways) if (text.includes(plain)) return true;
  return false;
};

/** Everyone in whose name each word occurs, in part or whole; the best first, equally good ones in Kazakh order. */
export function searchNames(index: NameIndex, query: string): PeopleFound {
  const words = foldQuery(query).filter((ways) => ways.some(({ plain }) => plain !== ''));
  const best: string[][] = [[], [], [], []];
  let count = 0;
  const { plain, exact, ids } = index;
  for (let place = 0; place < plain.length; place += 1) {
    const text = plain[place] ?? '';
    if (!words.every((ways) => holds(text, ways))) continue;
    count += 1;
    if ((best[0]?.length ?? 0) >= shownHits) continue;
    best[rank(words, exact[place] ?? '', text)]?.push(ids[place] ?? '');
  }
  return { ids: best.flat().slice(0, shownHits), count };
}
