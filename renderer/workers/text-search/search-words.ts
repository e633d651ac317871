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

/** Each different word of a text, folded. */
export const textWords = (text: string): FoldedName[] =>
  [...new Set(foldName(text).exact.match(word))].map((exact) => ({ exact, plain: plainOf(exact) }));

/** A piece of a text: whether it is a word that was asked for. */
export interface ExcerptPart {
  text: string;
  found: boolean;
}

const around = 70;

/** The text around the first word that was found; all such words in it are named. The beginning where there is none. */
export function excerpt(text: string, words: QueryWords): ExcerptPart[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const ways = words.flat().filter(({ plain }) => plain !== '');
  const hits = [...line.matchAll(word)].filter(([found]) => {
    const { plain } = foldName(found);
    return ways.some((way) => plain.startsWith(way.plain));
  });
  const at = hits[0]?.index ?? 0;
  const from = at <= around ? 0 : line.indexOf(' ', at - around) + 1 || at - around;
  const until = Math.min(line.length, at + 2 * around);
  const parts: ExcerptPart[] = [{ text: from > 0 ? '… ' : '', found: false }];
  let done = from;
  for (const { index, 0: found } of hits) {
    if (index < done || index + found.length > until) continue;
    parts.push({ text: line.slice(done, index), found: false }, { text: found, found: true });
    done = index + found.length;
  }
  parts.push({ text: line.slice(done, until) + (until < line.length ? ' …' : ''), found: false });
  return parts.filter(({ text: piece }) => piece !== '');
}
