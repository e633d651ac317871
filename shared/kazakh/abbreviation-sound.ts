import { soundOf, type WordSound } from './word-sound.ts';

/** Longer runs of capitals are words of a heading. */
const longestAbbreviation = 7;
const vowel = /[аәеоөұүыіуиэюя]/u;
/** Letters with a name that begins with «э»: «РММ-де» (эм), «ЖШС-тің» (эс). */
const namedFromFront = /[лмнрсф]/u;
/** Read as one word although no vowel stands before the last letter. */
const readAsWord = new Set(['ақш']);

/** «РҚБОӘО», «РМҚК», «ҚазҰУ»: two capitals or more in a short word. */
export const isAbbreviation = (word: string): boolean =>
  [...word].length <= longestAbbreviation && (word.match(/\p{Lu}/gu) ?? []).length > 1;

/**
 * How an abbreviation ends when it is read: as a word where it can be («ОӘК-тің», «ҚазҰУ-дың»), else by the name of
 * its last letter («РМҚК-ның», «РММ-нің»).
 */
export function abbreviationSound(abbreviation: string): WordSound {
  const letters = [...abbreviation.toLowerCase()];
  const [last = '', before = ''] = [letters.at(-1), letters.at(-2)];
  const word = letters.join('');
  if (vowel.test(last) || vowel.test(before) || readAsWord.has(word)) return soundOf(word);
  return namedFromFront.test(last) ? soundOf(`э${last}`) : { back: true, last: 'vowel' };
}
