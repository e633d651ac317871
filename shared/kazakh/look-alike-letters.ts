/**
 * Latin letters that look like a Cyrillic one, and the Cyrillic letter that was meant. Real Kazakh texts have them
 * where a keyboard, a font or a scan had no Kazakh letters: «жəне» with Latin ə, «Мемлекеттiк» with Latin i.
 * Capital Y is left out: it stands for У in Russian words and for Ү in Kazakh ones.
 */
export const latinTwins: ReadonlyMap<string, string> = new Map([
  ['ə', 'ә'],
  ['Ə', 'Ә'],
  ['ɵ', 'ө'],
  ['Ɵ', 'Ө'],
  ['i', 'і'],
  ['I', 'І'],
  ['h', 'һ'],
  ['a', 'а'],
  ['c', 'с'],
  ['e', 'е'],
  ['o', 'о'],
  ['p', 'р'],
  ['x', 'х'],
  ['y', 'у'],
  ['A', 'А'],
  ['B', 'В'],
  ['C', 'С'],
  ['E', 'Е'],
  ['H', 'Н'],
  ['K', 'К'],
  ['M', 'М'],
  ['O', 'О'],
  ['P', 'Р'],
  ['T', 'Т'],
  ['X', 'Х'],
]);

/** Cyrillic letters of northern peoples' alphabets that no Kazakh or Russian word has, and the Kazakh letter meant. */
export const cyrillicTwins: ReadonlyMap<string, string> = new Map([
  ['ӊ', 'ң'],
  ['Ӊ', 'Ң'],
  ['ӈ', 'ң'],
  ['Ӈ', 'Ң'],
  ['ӄ', 'қ'],
  ['Ӄ', 'Қ'],
]);

/** Latin letters that people type in place of a Kazakh letter that their keyboard lacks: certain even in a short word. */
export const substituteLetters = /[əƏɵƟih]/u;

/** Cyrillic letters that a Latin word could equally have. */
export const cyrillicWithLatinTwin: ReadonlySet<string> = new Set(latinTwins.values());
