/*
 * Kazakh alphabetical order by a rank table. `Intl.Collator('kk')` is not used on purpose: some builds of Chromium
 * carry no Kazakh data and fall back to English order without a word, so the list would differ between machines.
 */

/** White space, then marks in the order of CLDR's root collation, then digits. */
const marks = ' _-‐–—,;:!?.·\'‹›"«»()[]{}§¶@*/\\&#%‰†‡•`´^°©®+±÷×<=>|¦~$£€₸';
/** The 42 letters, with the letters of neighbouring Cyrillic alphabets where CLDR has them. */
const cyrillic = 'аәбвгґғдђеёєжҗзѕийјкқлљмнңњоөпрстћуўұүфхһцчџшщъыіїьэюя';
const latin = 'abcdefghijklmnopqrstuvwxyz';

const markStart = 0x100;
const digitStart = 0x200;
const letterStart = 0x300;
const otherStart = 0x1000;

const primaryWeights: ReadonlyMap<string, number> = new Map([
  ...Array.from(marks, (mark, index): [string, number] => [mark, markStart + index]),
  ...Array.from(cyrillic + latin, (letter, index): [string, number] => [letter, letterStart + index]),
]);

/** Other shapes of one mark, and letters that are spelled out. */
const sameAs: ReadonlyMap<string, string> = new Map([
  ['‑', '‐'],
  ['‘', "'"],
  ['’', "'"],
  ['‚', "'"],
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['…', '...'],
  ['№', 'no'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ø', 'o'],
]);

/** Longer rows of digits are no numbers that anyone orders by value. */
const longestNumber = 200;
const digits = /\d+/y;
const invisible = /[\p{Cc}\p{Cf}]/gu;
const whiteSpace = /\s+/gu;

/** Same letters, then accents, then case, then the text itself: each level only where those before are equal. */
interface Levels {
  primary: string;
  accents: string;
  cases: string;
}

/**
 * A key whose plain string order is Kazakh order: 42 letters (ә after а, і after ы …), case only as a tie-break
 * (small first), numbers by value, Latin after Cyrillic. For indexes and for sorting long lists once.
 */
export function kazakhSortKey(text: string): string {
  const levels: Levels = { primary: '', accents: '', cases: '' };
  const tidy = text.normalize('NFC').replace(whiteSpace, ' ').replace(invisible, '');
  let index = 0;
  while (index < tidy.length) {
    const part = isDigit(tidy.charCodeAt(index)) ? numberAt(tidy, index) : characterAt(tidy, index);
    if (isDigit(part.charCodeAt(0))) addNumber(levels, part);
    else addCharacter(levels, part);
    index += part.length;
  }
  return `${levels.primary}\0${levels.accents}\0${levels.cases}\0${tidy}`;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const characterAt = (text: string, index: number): string =>
  String.fromCodePoint(text.codePointAt(index) ?? 0);

function numberAt(text: string, index: number): string {
  digits.lastIndex = index;
  return digits.exec(text)?.[0].slice(0, longestNumber) ?? '';
}

/** A number sorts by how many digits it has, then by the digits. */
function addNumber(levels: Levels, number: string): void {
  const value = number.replace(/^0+(?=\d)/, '');
  levels.primary += String.fromCharCode(digitStart) + String.fromCharCode(digitStart + value.length) + value;
  levels.accents += '\u0001';
  levels.cases += '\u0001';
}

function addCharacter(levels: Levels, character: string): void {
  const known = primaryWeights.get(character);
  const lower = known === undefined ? character.toLowerCase() : character;
  const weight = known ?? primaryWeights.get(lower);
  if (weight !== undefined) add(levels, weight, character === lower);
  else if (/\p{M}/u.test(character)) levels.accents += character;
  else addUnusual(levels, lower, character === lower);
}

function addUnusual(levels: Levels, lower: string, isLower: boolean): void {
  const spelled = sameAs.get(lower) ?? (/\p{Script=Latin}/u.test(lower) ? lower.normalize('NFD') : lower);
  if (spelled === lower) add(levels, otherStart + (lower.codePointAt(0) ?? 0), isLower);
  else for (const part of spelled) addCharacter(levels, isLower ? part : part.toUpperCase());
}

function add(levels: Levels, weight: number, isLower: boolean): void {
  levels.primary += String.fromCodePoint(Math.min(weight, 0x10ffff));
  levels.accents += '\u0001';
  levels.cases += isLower ? '\u0001' : '\u0002';
}

const compareKeys = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Compares two texts in Kazakh order, for `sort`: negative, zero (the same text, letters with combining marks counting as one) or positive. */
export const compareKazakh = (a: string, b: string): number =>
  a === b ? 0 : compareKeys(kazakhSortKey(a), kazakhSortKey(b));

/** A new list in Kazakh order of each item's text; items of equal text keep their order. */
export const sortKazakh = <Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] =>
  items
    .map((item) => ({ item, key: kazakhSortKey(textOf(item)) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ item }) => item);
