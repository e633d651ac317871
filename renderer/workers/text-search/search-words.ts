import { foldForSearch } from '#shared/kazakh/fold.ts';
import { type FoldedName, foldName, foldQuery } from '#shared/kazakh/fold-name.ts';

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** More words than that narrow nothing down any more. */
const mostWords = 8;

/** Every way in which a word of the query may be written, for each of its words. */
export type QueryWords = FoldedName[][];

/** The words that are asked for, look-alike letters and Kazakh ones without a Kazakh keyboard taken for each other. */
export const queryWords = (query: string): QueryWords =>
  foldQuery((query.match(word) ?? []).slice(0, mostWords).join(' ')).filter((ways) =>
    ways.some(({ plain }) => plain !== ''),
  );

const plainOf = (exact: string): string => foldForSearch(exact).replace(/[ьъ]/g, '');

/** Words are the same ones in every programme: each is folded once. */
const folded = new Map<string, FoldedName>();
const mostFolded = 400_000;

function foldWord(written: string): FoldedName {
  const known = folded.get(written);
  if (known) return known;
  const { exact } = foldName(written);
  const plain = plainOf(exact);
  const both = { exact, plain: plain === exact ? exact : plain };
  if (folded.size >= mostFolded) folded.clear();
  folded.set(written, both);
  return both;
}

/** Each different word of a text, folded. */
export function textWords(text: string): FoldedName[] {
  const words = new Map<string, FoldedName>();
  for (const written of new Set(text.match(word))) {
    const one = foldWord(written);
    words.set(one.exact, one);
  }
  return [...words.values()];
}

/** A piece of a text: whether it is a word that was asked for. */
export interface ExcerptPart {
  text: string;
  found: boolean;
}

const around = 70;

/** Where the words that were found stand in a text, from the first one to the end of what is shown. */
function hitsIn(line: string, words: QueryWords): { at: number; end: number }[] {
  const ways = words.flat().filter(({ plain }) => plain !== '');
  const hits: { at: number; end: number }[] = [];
  for (const match of line.matchAll(word)) {
    if (match.index > (hits[0]?.at ?? match.index) + 2 * around) break;
    const { plain } = foldWord(match[0]);
    if (!ways.some((way) => plain.startsWith(way.plain))) continue;
    hits.push({ at: match.index, end: match.index + match[0].length });
  }
  return hits;
}

/** The beginning of the word that stands at a place. */
function wordBegin(text: string, at: number): number {
  let begin = at;
  while (begin > 0 && /\S/.test(text[begin - 1] ?? '')) begin -= 1;
  return begin;
}

/** The text around the first word that was found; all such words in it are named. The beginning where there is none. */
export function excerpt(text: string, words: QueryWords): ExcerptPart[] {
  const hits = hitsIn(text, words);
  const at = hits[0]?.at ?? 0;
  const from = at <= around ? 0 : wordBegin(text, at - around);
  const until = Math.min(text.length, at + 2 * around);
  const parts: ExcerptPart[] = [{ text: from > 0 ? '… ' : '', found: false }];
  let done = from;
  for (const hit of hits.filter(({ end }) => end <= until)) {
    parts.push({ text: text.slice(done, hit.at), found: false });
    parts.push({ text: text.slice(hit.at, hit.end), found: true });
    done = hit.end;
  }
  parts.push({ text: text.slice(done, until) + (until < text.length ? ' …' : ''), found: false });
  return parts
    .map((part) => ({ ...part, text: part.text.replace(/\s+/g, ' ') }))
    .filter((part) => part.text !== '');
}
