/*
 * Search folding. Rank 1: the same letters whatever their case, ё as е. Rank 2: Kazakh letters also as the plain
 * Russian neighbour that people type when their keyboard has no Kazakh layout («уйым» finds «ұйым»).
 */

const neighbours: Readonly<Record<string, string>> = {
  қ: 'к',
  ғ: 'г',
  ә: 'а',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  ң: 'н',
  һ: 'х',
  і: 'и',
};
const kazakhLetter = /[қғәөұүңһі]/g;

/** Small letters, ё as е, one form of letters with combining marks, single spaces. */
export const foldCase = (text: string): string =>
  text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();

/** `foldCase`, and every Kazakh letter as its Russian neighbour. */
export const foldForSearch = (text: string): string =>
  foldCase(text).replace(kazakhLetter, (letter) => neighbours[letter] ?? letter);

/** 1: found as typed; 2: found with Kazakh and Russian letters taken for each other. Lower is better. */
export type MatchRank = 1 | 2;

/**
 * A test for many texts: every word of the query must occur somewhere in the text, whole or as a part.
 * An empty query finds everything.
 */
export function createSearch(query: string): (text: string) => MatchRank | null {
  const words = foldCase(query).split(' ').filter(Boolean);
  const loose = foldForSearch(query).split(' ').filter(Boolean);
  return (text) => {
    const folded = foldCase(text);
    if (words.every((word) => folded.includes(word))) return 1;
    const plain = foldForSearch(folded);
    return loose.every((word) => plain.includes(word)) ? 2 : null;
  };
}

/** How well the text answers the query; null where it does not. */
export const searchRank = (text: string, query: string): MatchRank | null => createSearch(query)(text);
