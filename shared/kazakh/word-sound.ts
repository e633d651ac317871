/*
 * How the end of a Kazakh word sounds, which is what its endings follow: back or front vowels (harmony of the last
 * syllable) and the kind of the last sound (assimilation).
 */

/** The last sound of a word, as its endings see it. */
export type LastSound = 'vowel' | 'nasal' | 'sonorant' | 'sibilant' | 'voiceless';

/** What an ending needs to know of the word before it. */
export interface WordSound {
  back: boolean;
  last: LastSound;
}

const backVowels = 'аоұыяё';
const frontVowels = 'әөүіеэ';
/** Back or front by the vowel before them, or by their own nature in loans. */
const narrowVowels = 'уюи';
const decidingVowel = new RegExp(`[${backVowels}${frontVowels}]`, 'u');

/** Soft in speech in spite of their letters («педагогтер», as O10 itself writes), and the other way round. */
const frontStems = /педагог$/u;
const backStems = /(?:тарих|жетісу)$/u;

/** Whether the endings of a word in small letters have back vowels («директордың») or front ones («мектептің»). */
function isBack(word: string): boolean {
  if (frontStems.test(word) || word.endsWith('ь')) return false;
  if (backStems.test(word)) return true;
  const letters = [...word];
  const at = letters.findLastIndex((letter) => decidingVowel.test(letter) || narrowVowels.includes(letter));
  const vowel = letters[at] ?? 'ы';
  if (decidingVowel.test(vowel)) return backVowels.includes(vowel);
  const isOpen = at === letters.length - 1;
  const before = isOpen ? letters.slice(0, at).findLast((letter) => decidingVowel.test(letter)) : undefined;
  // «бекіту», «Ғали» follow the syllable before; «институт» is back, «министр», «Юрий» are front.
  return before === undefined ? vowel !== 'и' : backVowels.includes(before);
}

const kinds: readonly [LastSound, string][] = [
  ['nasal', 'мнң'],
  ['sonorant', 'лрйуюи'],
  ['sibilant', 'зж'],
  ['vowel', backVowels + frontVowels],
];

/** The sound of a word in small Cyrillic letters; consonants that end a word without voice count as voiceless. */
export function soundOf(word: string): WordSound {
  const last = [...word.replace(/[ьъ]+$/u, '')].at(-1) ?? '';
  const kind = kinds.find(([, letters]) => last !== '' && letters.includes(last))?.[0] ?? 'voiceless';
  return { back: isBack(word), last: kind };
}
