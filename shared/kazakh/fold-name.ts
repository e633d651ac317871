import { foldCase, foldForSearch } from './fold.ts';
import { latinTwins } from './look-alike-letters.ts';
import { mendLookAlikes } from './look-alikes.ts';

/*
 * Folding of people's names. The same person is «Нұргүл» in one paper, «Нургуль» in another and «Hұpгүл» in a third
 * that was typed on a Latin keyboard.
 */

/** Small Latin letters whose capitals look Cyrillic: certain only beside Cyrillic letters. */
const smallTwins: ReadonlyMap<string, string> = new Map([
  ['k', 'к'],
  ['m', 'м'],
  ['t', 'т'],
  ['b', 'в'],
]);
const word = /[\p{L}\p{M}]+/gu;
const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /[A-Za-zəƏɵƟ]/;

const asCyrillic = (text: string): string =>
  Array.from(text, (letter) => latinTwins.get(letter) ?? smallTwins.get(letter) ?? letter).join('');

/** Words of Latin letters each of which looks Cyrillic are Cyrillic words; a word with one «r» or «z» is not. */
const mendWord = (found: string): string => {
  const mended = asCyrillic(found);
  return latin.test(mended) && !cyrillic.test(found) ? found : mended;
};

const mended = (name: string): string =>
  latin.test(name) ? mendLookAlikes(name).text.replace(word, mendWord) : name;

const plain = (folded: string): string => foldForSearch(folded).replace(/[ьъ]/g, '');

/** A name for a search: `exact` keeps its Kazakh letters, `plain` has their Russian neighbours and no soft signs. */
export interface FoldedName {
  exact: string;
  plain: string;
}

export function foldName(name: string): FoldedName {
  const exact = foldCase(mended(name));
  const folded = plain(exact);
  // Most Russian names are the same twice: one string in memory then.
  return { exact, plain: folded === exact ? exact : folded };
}

/** The words that are asked for, each in the ways in which a name may have it. */
export function foldQuery(query: string): FoldedName[][] {
  return query
    .split(/\s+/)
    .filter(Boolean)
    .map((typed) => {
      // A word may be a part of a Latin name as well as of a Cyrillic one.
      const ways = [typed, mended(typed), latin.test(typed) ? asCyrillic(typed) : typed].map(foldCase);
      return [...new Set(ways)].map((exact) => ({ exact, plain: plain(exact) }));
    });
}
