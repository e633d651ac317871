import { type QueryWords, textWords } from './search-words.ts';

/** What was found: places by their number, the best first, and how many there are. */
export interface PlacesFound {
  places: number[];
  count: number;
}

interface Term {
  exact: string;
  plain: string;
  places: number[];
}

/** The first term whose plain form does not stand before `plain`. */
function lowest(terms: readonly Term[], plain: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle]?.plain ?? '') < plain) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** New terms are looked through one by one until there are so many. */
const mostFresh = 2000;

/**
 * Which words stand in which places. A place is a whole number, given in ascending order; every word is found by its
 * beginning, as Kazakh adds endings to it. In memory it takes four bytes for each different word of each place.
 */
export function textIndex() {
  const terms = new Map<string, Term>();
  let sorted: Term[] = [];
  let fresh: Term[] = [];
  let size = 0;

  function settle(): void {
    sorted = [...sorted, ...fresh].sort((a, b) => (a.plain < b.plain ? -1 : a.plain > b.plain ? 1 : 0));
    fresh = [];
  }

  function add(place: number, text: string): void {
    for (const { exact, plain } of textWords(text)) {
      let term = terms.get(exact);
      if (!term) {
        term = { exact, plain, places: [] };
        terms.set(exact, term);
        fresh.push(term);
      }
      term.places.push(place);
    }
    size = place + 1;
  }

  function* termsOf(plain: string): Generator<Term> {
    for (let at = lowest(sorted, plain); sorted[at]?.plain.startsWith(plain); at += 1) {
      const term = sorted[at];
      if (term) yield term;
    }
    for (const term of fresh) if (term.plain.startsWith(plain)) yield term;
  }

  /** 4: the word as typed; 3: its beginning as typed; 2 and 1: the same with neighbouring letters. */
  function scoresOf(ways: QueryWords[number]): Uint8Array {
    const scores = new Uint8Array(size);
    for (const way of ways) {
      for (const { exact, plain, places } of termsOf(way.plain)) {
        const typed = exact.startsWith(way.exact);
        const whole = typed ? exact === way.exact : plain === way.plain;
        const score = (typed ? 3 : 1) + (whole ? 1 : 0);
        for (const place of places) if ((scores[place] ?? 0) < score) scores[place] = score;
      }
    }
    return scores;
  }

  /** Places in which every word stands, and which count. `boost`: what a place is worth besides. */
  function search(
    words: QueryWords,
    most: number,
    counts: (place: number) => boolean,
    boost: (place: number) => number,
  ): PlacesFound {
    if (words.length === 0) return { places: [], count: 0 };
    if (fresh.length > mostFresh) settle();
    const scores = words.map(scoresOf);
    const best: number[][] = [];
    let count = 0;
    for (let place = 0; place < size; place += 1) {
      let total = 0;
      for (const one of scores) {
        const score = one[place] ?? 0;
        total = score === 0 ? Number.NEGATIVE_INFINITY : total + score;
      }
      if (total < 0 || !counts(place)) continue;
      count += 1;
      const rank = total + boost(place);
      best[rank] ??= [];
      if ((best[rank]?.length ?? 0) < most) best[rank]?.push(place);
    }
    return { places: best.reverse().flat().slice(0, most), count };
  }

  return { add, search, settle };
}
