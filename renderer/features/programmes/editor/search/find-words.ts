import type { FindIn } from '#renderer/components/rich-text/search-highlight.ts';
import { foldForSearch } from '#shared/kazakh/fold.ts';

const kazakhLetter = /[қғәөұүңһі]/iu;
const folded = new Map<string, string>();

/** One character for one character, so that places in the folded text are places in the text. */
function foldCharacter(character: string, loose: boolean): string {
  if (/\s/u.test(character)) return ' ';
  const key = loose ? character : `=${character}`;
  let known = folded.get(key);
  if (known === undefined) {
    const low = loose ? foldForSearch(character) : character.toLowerCase().replace('ё', 'е');
    known = low.length === 1 ? low : character;
    folded.set(key, known);
  }
  return known;
}

function fold(text: string, loose: boolean): string {
  let result = '';
  for (let index = 0; index < text.length; index += 1) result += foldCharacter(text.charAt(index), loose);
  return result;
}

/**
 * Finds the words in a text whatever their case. Words without Kazakh letters also find those that have them
 * («уйым» finds «ұйым»): not every keyboard has the letters. Null where there is nothing to look for.
 */
export function createFind(query: string): FindIn | null {
  const words = query.trim().replace(/\s+/gu, ' ');
  if (words === '') return null;
  const loose = !kazakhLetter.test(words);
  const needle = fold(words, loose);
  return (text) => {
    const places: { from: number; to: number }[] = [];
    const haystack = fold(text, loose);
    for (
      let from = haystack.indexOf(needle);
      from >= 0;
      from = haystack.indexOf(needle, from + needle.length)
    ) {
      places.push({ from, to: from + needle.length });
    }
    return places;
  };
}
