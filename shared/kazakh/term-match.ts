import { kazakhWordMatcher } from './kazakh-endings.ts';
import { russianWordMatcher } from './russian-stem.ts';

const words = /[\p{L}\p{N}]+/gu;
const wordsOf = (text: string): string[] =>
  text.normalize('NFC').toLowerCase().replaceAll('ё', 'е').match(words) ?? [];

/** The words of a text, laid out so that many terms can be looked for quickly. */
export interface TextIndex {
  words: readonly string[];
  /** Where each word stands. */
  positions: ReadonlyMap<string, readonly number[]>;
  /** The different words by their first two letters. */
  byStart: ReadonlyMap<string, readonly string[]>;
}

/** What is longer is a text pasted into the wrong cell. */
const longestTerm = 300;

const startOf = (word: string): string => word.slice(0, 2);

/** Reads the text once. Hyphens part words: «іс-шара» is two words, in the text and in a term. */
export function indexText(text: string): TextIndex {
  const list = wordsOf(text);
  const positions = new Map<string, number[]>();
  list.forEach((word, position) => {
    const known = positions.get(word);
    if (known) known.push(position);
    else positions.set(word, [position]);
  });
  const byStart = new Map<string, string[]>();
  for (const word of positions.keys()) {
    const known = byStart.get(startOf(word));
    if (known) known.push(word);
    else byStart.set(startOf(word), [word]);
  }
  return { words: list, positions, byStart };
}

/**
 * A term as a glossary writes it can hold its short form in brackets or say two names at once:
 * «Жасанды интеллект (ЖИ)», «формативті бағалау / қалыптастырушы бағалау». Any of them counts.
 */
export const termNames = (written: string): string[] => {
  const term = written.slice(0, longestTerm);
  const bracketed = Array.from(term.matchAll(/[([]([^)\]]*)[)\]]/g), (match) => match[1] ?? '');
  const outside = term.replace(/[([][^)\]]*[)\]]/g, ' ');
  return [outside, ...bracketed].flatMap((part) => part.split(/[/;,]/)).filter((name) => /\p{L}/u.test(name));
};

const matchers = { kk: kazakhWordMatcher, ru: russianWordMatcher } as const;

/**
 * Whether the term stands in the text, in any case, number or possessive form of the language; the words of a term
 * of several words must follow each other.
 */
export const occursIn = (index: TextIndex, term: string, language: 'kk' | 'ru'): boolean =>
  termNames(term).some((name) => nameOccurs(index, wordsOf(name), language));

function nameOccurs(index: TextIndex, name: readonly string[], language: 'kk' | 'ru'): boolean {
  const [first, ...rest] = name.map((word) => matchers[language](word));
  if (!first) return false;
  const firstWord = name[0] ?? '';
  // A word of two letters may change its last one («ақ» – «ағы»): then every word is a candidate.
  const candidates =
    firstWord.length > 2 ? (index.byStart.get(startOf(firstWord)) ?? []) : index.positions.keys();
  for (const word of candidates) {
    if (!first(word)) continue;
    const follows = (position: number): boolean =>
      rest.every((matches, step) => matches(index.words[position + step + 1] ?? ''));
    if (index.positions.get(word)?.some(follows)) return true;
  }
  return false;
}
