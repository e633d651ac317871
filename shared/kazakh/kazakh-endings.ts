/*
 * Endings of Kazakh nouns as regular expressions. Vowel harmony is not checked: a wrong harmony is a misspelling of
 * the same word, not another word.
 */

const plural = '[лдт][ае]р';
const dagy = '[дт](?:ағы|егі)';
/** After a bare or plural stem: genitive, dative, accusative, locative, ablative, instrumental, «-дағы». */
const plainCase = `[ндт][ыі]ң|[ғгқк][ае]|[ндт][ыі]|[дт][ае]|[дтн][ае]н|[мбп]ен(?:ен)?|${dagy}(?:${plural})?(?:[ндт][ыі]ң|[ғгқк][ае]|[ндт][ыі]|[мбп]ен)?`;
/** His, her, its, their: «-ы, -і, -сы, -сі» with the cases that follow it. */
const third = `с?[ыі](?:н[ыі]ң|н[ае]н?|н|нд[ае]|мен(?:ен)?|н${dagy}(?:н[ыі]ң|${plural})?)?`;
/** My, your, our with the cases that follow. */
const firstOrSecond = `[ыі]?(?:м|ң|м[ыі]з|ң[ыі]з)(?:[ндт][ыі]ң|[ғг]?[ае]|[ндт][ыі]|д[ае]|н[ае]н|[мбп]ен|${dagy})?`;

const possessiveOrCase = `(?:${third}|${firstOrSecond}|${plainCase})?`;

/** What may follow a stem: plural, possessive, case, in this order. */
const endings = new RegExp(`^(?:${plural})?${possessiveOrCase}$`);
/** Foreign stems in two consonants take a linking vowel: «объектілер», «тестінің». */
const linkedEndings = new RegExp(`^[ыі](?:${plural})?${possessiveOrCase}$`);

const vowels = 'аәеёиоөуұүыіэюя';
const endsInTwoConsonants = new RegExp(`[^${vowels}ьъ][^${vowels}ьъ]$`);

/** Whether the ending is one that a Kazakh noun with this stem takes; an empty ending is the noun itself. */
const isKazakhEnding = (ending: string, stem: string): boolean =>
  endings.test(ending) || (endsInTwoConsonants.test(stem) && linkedEndings.test(ending));

/** The last consonant as it sounds before a vowel: «кітап» – «кітабы», «сабақ» – «сабағы», «білік» – «білігі». */
const voiced: Readonly<Record<string, string>> = { п: 'б', қ: 'ғ', к: 'г' };
const voiceless: Readonly<Record<string, string>> = { б: 'п', ғ: 'қ', г: 'к' };
const replaceLast = (word: string, by: Readonly<Record<string, string>>): string | undefined => {
  const last = by[word.slice(-1)];
  return last && word.slice(0, -1) + last;
};

/** «орын» – «орн»ы, «халық» – «халқ»ы: the narrow vowel of the last syllable drops before a vowel. */
const withoutNarrowVowel = (word: string): string | undefined =>
  /[^аәеёиоөуұүыіэюя][ыі][^аәеёиоөуұүыіэюя]$/.test(word) && word.length > 3
    ? word.slice(0, -2) + word.slice(-1)
    : undefined;

/** A stem, and whether it stands only before an ending that begins with a vowel. */
interface Stem {
  text: string;
  beforeVowel: boolean;
}

/** The shapes that a word takes before endings: the word itself, «кітаб-», «орн-», «модул-» (of «модуль»). */
function stemShapes(word: string): Stem[] {
  const changed = [
    replaceLast(word, voiced),
    withoutNarrowVowel(word),
    word.endsWith('ь') ? word.slice(0, -1) : undefined,
  ];
  return [
    { text: word, beforeVowel: false },
    ...changed.filter((text) => text !== undefined).map((text) => ({ text, beforeVowel: true })),
  ];
}

const shortestStem = 3;
const pluralEnd = new RegExp(`${plural}$`);
const bare = (word: string, ending: RegExp): string | undefined => {
  const stem = word.replace(ending, '');
  return stem !== word && stem.length >= shortestStem ? stem : undefined;
};

/**
 * The dictionary forms that a term may be an inflected form of: glossaries hold «білім беру бағдарламасы» and
 * «белсенді әдістер», and the text has «бағдарламалар», «әдісті».
 */
function dictionaryForms(word: string): string[] {
  const forms = withEach([word], (form) => [bare(form, /[ндт][ыі]ң$/)]);
  const owned = withEach(forms, (form) => {
    const possessive = bare(form, /(?<=[аәеиоөуұүыіэюя])с[ыі]$|(?<=[^аәеёиоөуұүыіэюяьъ])[ыі]$/);
    return possessive ? [possessive, replaceLast(possessive, voiceless)] : [];
  });
  return [...new Set(withEach(owned, (form) => [bare(form, pluralEnd)]))];
}

/** The forms, and what each of them becomes. */
const withEach = (forms: string[], shorten: (form: string) => (string | undefined)[]): string[] => [
  ...forms,
  ...forms.flatMap(shorten).filter((form) => form !== undefined),
];

/** A test whether a word of a text is the term's word in any of its Kazakh forms. Both are in small letters. */
export function kazakhWordMatcher(termWord: string): (textWord: string) => boolean {
  const stems = dictionaryForms(termWord).flatMap(stemShapes);
  return (textWord) =>
    stems.some(({ text, beforeVowel }) => {
      if (!textWord.startsWith(text)) return false;
      const ending = textWord.slice(text.length);
      return (!beforeVowel || /^[ыі]/.test(ending)) && isKazakhEnding(ending, text);
    });
}
