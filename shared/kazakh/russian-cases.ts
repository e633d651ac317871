/*
 * Posts and names in the two Russian cases that headers and addressees need: «приказу директора», «директору Иванову».
 */

export type RussianCase = 'genitive' | 'dative';

type Endings = readonly [RegExp, genitive: string, dative: string][];

const adjectives: Endings = [
  [/ий$/u, 'его', 'ему'],
  [/(?:ый|ой)$/u, 'ого', 'ому'],
  [/яя$/u, 'ей', 'ей'],
  [/ая$/u, 'ой', 'ой'],
];
const nouns: Endings = [
  [/ь$/u, 'я', 'ю'],
  [/й$/u, 'я', 'ю'],
  [/(?<=[гкхжчшщц])а$/u, 'и', 'е'],
  [/а$/u, 'ы', 'е'],
  [/я$/u, 'и', 'е'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/u, 'а', 'у'],
];
const surnames: Endings = [
  [/(?<=ск|цк)ий$/u, 'ого', 'ому'],
  [/(?<=[оеё]в|[иы]н)$/u, 'а', 'у'],
  [/(?<=[оеё]в|[иы]н)а$/u, 'ой', 'ой'],
  [/(?<=ск|цк)ая$/u, 'ой', 'ой'],
];

/** Participles that lead a post by themselves: what follows them stays as it is. */
const leading = /^(?:исполняющ|заведующ|управляющ)/u;

function changed(word: string, endings: Endings, form: RussianCase): string | undefined {
  const found = endings.find(([pattern]) => pattern.test(word));
  return found && word.replace(found[0], found[form === 'genitive' ? 1 : 2]);
}

/**
 * A post in a Russian case: adjectives and the first noun change, the rest («директора» in «заместитель директора»)
 * already stands in its own case.
 */
export function declineRussianPost(post: string, form: RussianCase): string {
  const words = post.trim().split(/\s+/);
  const result: string[] = [];
  for (const [index, word] of words.entries()) {
    const adjective = changed(word, adjectives, form);
    if (adjective === undefined) {
      result.push(changed(word, nouns, form) ?? word, ...words.slice(index + 1));
      break;
    }
    result.push(adjective);
    if (leading.test(word.toLowerCase())) {
      result.push(...words.slice(index + 1));
      break;
    }
  }
  return result.join(' ');
}

const wholeWord = /[\p{L}-]{3,}/gu;

/**
 * A surname with initials in a Russian case, where its form tells the gender (-ов, -ова, -ин, -ина, -ский, -ская).
 * What cannot be told stays as it is, as does a name with first and father's name written out.
 */
export function declineRussianName(name: string, form: RussianCase): string {
  const words = name.match(wholeWord) ?? [];
  if (words.length !== 1) return name;
  return name.replace(wholeWord, (surname) => changed(surname, surnames, form) ?? surname);
}
