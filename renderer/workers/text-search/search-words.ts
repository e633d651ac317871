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

interface Hit {
  at: number;
  end: number;
  /** Which words of the query it may be. */
  words: number[];
}

const different = (hits: readonly Hit[]): number => new Set(hits.flatMap((hit) => hit.words)).size;

/** Where words that were found stand, there where the most different ones of them stand together for the first time. */
function hitsIn(line: string, query: QueryWords): Hit[] {
  let best: Hit[] = [];
  let recent: Hit[] = [];
  for (const match of line.matchAll(word)) {
    const at = match.index;
    if (different(best) === query.length && at > (best[0]?.at ?? at) + 2 * around) break;
    const { plain } = foldWord(match[0]);
    const words = query.flatMap((ways, index) =>
      ways.some((way) => way.plain !== '' && plain.startsWith(way.plain)) ? [index] : [],
    );
    if (words.length === 0) continue;
    const end = at + match[0].length;
    recent = [...recent.filter((hit) => end <= hit.at + 2 * around), { at, end, words }];
    if (recent[0] === best[0] || different(recent) > different(best)) best = recent;
  }
  return best;
}

/** The beginning of the word that stands at a place. */
function wordBegin(text: string, at: number): number {
  let begin = at;
  while (begin > 0 && /\S/.test(text[begin - 1] ?? '')) begin -= 1;
  return begin;
}

/** The last place up to `most` where no word is cut; one that leaves nothing else is cut. */
function wordEnd(text: string, most: number, least: number): number {
  if (most >= text.length) return text.length;
  const end = /\s/.test(text[most] ?? '') ? most : wordBegin(text, most);
  return end > least ? end : Math.max(most, least);
}

/** The text around what was found; all words of the query in it are named. The beginning where there is none. */
export function excerpt(text: string, words: QueryWords): ExcerptPart[] {
  const hits = hitsIn(text, words);
  const at = hits[0]?.at ?? 0;
  const from = at <= around ? 0 : wordBegin(text, at - around);
  const until = wordEnd(text, at + 2 * around, hits[0]?.end ?? 0);
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
