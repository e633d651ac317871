import { abbreviationSound, isAbbreviation } from './abbreviation-sound.ts';
import { caseEnding, type NounCase } from './case-endings.ts';
import { isFathersName, isPossessive, possessiveWord } from './possessive.ts';
import { soundOf, type WordSound } from './word-sound.ts';

/** What is declined: a noun phrase (post, organisation, document) or the name of a person. */
export type Declined = 'noun' | 'person';

/** What stands before the last word, the word itself, and what stands behind it: a quote, a bracket, initials. */
interface Parts {
  before: string;
  word: string;
  after: string;
}

const bracketed = /^(.*\S)(\s*\([^()]*\))$/su;
const withInitials = /^(.*[\p{L}-]{2,})(\s+(?:\p{Lu}\.\s?-?){1,3})$/su;
const lastWord = /^(.*?)([\p{L}\p{N}]+)([^\p{L}\p{N}]*)$/su;

function partsOf(text: string, kind: Declined): Parts | undefined {
  const aside = bracketed.exec(text) ?? (kind === 'person' ? withInitials.exec(text) : null);
  const found = lastWord.exec(aside?.[1] ?? text);
  if (!found) return undefined;
  const [, before = '', word = '', closing = ''] = found;
  return { before, word, after: closing + (aside?.[2] ?? '') };
}

/** Loans in «-ст, -зд» lose the last letter («методистің»), those in «-кт, -нк …» take «і» («бланкіге», «актінің»). */
function loanStem(word: string): string {
  if (/(?:тест|текст|кт|[нлср]к|[рн]г)$/u.test(word)) return `${word}і`;
  return /[аеёиоуыэюя](?:ст|зд)$/u.test(word) ? word.slice(0, -1) : word;
}

const digitWords = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const tenWords = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];

/** The last word of a number when it is read: 2023 – «үш», 30 – «отыз», 100 – «жүз». */
function spokenNumber(digits: string): string {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  const digit = Number(digits.at(-1 - zeros) ?? 0);
  if (zeros === 0) return digitWords[digit] ?? '';
  if (zeros === 1) return tenWords[digit] ?? '';
  return zeros === 2 ? 'жүз' : zeros < 6 ? 'мың' : 'миллион';
}

const latinLetters: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [
    letter,
    [...'абкдефгхийклмнопкрстувуксйз'][index] ?? '',
  ]),
);
const asCyrillic = (word: string): string =>
  [...word].map((letter) => latinLetters[letter] ?? letter).join('');

/** A hyphen parts endings from figures, abbreviations and Latin letters. */
function withEnding(word: string, kind: Declined, form: NounCase): string {
  const small = word.toLowerCase();
  const hyphened = (sound: WordSound) => `${word}-${caseEnding(sound, form, false)}`;
  if (/\p{N}$/u.test(word)) return hyphened(soundOf(spokenNumber(/\d*$/.exec(word)?.[0] ?? '')));
  if (/[a-z]$/u.test(small)) return hyphened(soundOf(asCyrillic(small)));
  if (kind === 'noun' && isAbbreviation(word)) return hyphened(abbreviationSound(word));
  const owned = kind === 'person' ? isFathersName(small) : isPossessive(small);
  const stem = owned ? word : cased(loanStem(small), word);
  const ending = caseEnding(soundOf(stem.toLowerCase()), form, owned);
  return stem + (isCapitals(word) ? ending.toUpperCase() : ending);
}

const isCapitals = (word: string): boolean => word.length > 1 && word === word.toUpperCase();
/** The changed small word in the capitals of the old one. */
const cased = (small: string, word: string): string =>
  isCapitals(word) ? small.toUpperCase() : word.slice(0, small.length) + small.slice(word.length);

/**
 * A Kazakh phrase in a case: its last word takes the ending, by vowel harmony and assimilation, with the endings of
 * the possessive where it has one («орталығының», «директорына»). Brackets and, after a surname, initials stay behind.
 * Abbreviations take theirs with a hyphen («РҚБОӘО-ның»), words in quotes behind the quote. Empty text stays empty.
 */
export function decline(text: string, form: NounCase, kind: Declined = 'noun'): string {
  const trimmed = text.trim();
  const parts = partsOf(trimmed, kind);
  if (!parts) return trimmed;
  const { before, word, after } = parts;
  const closing = /^[»”"']+/u.exec(after)?.[0] ?? '';
  // A quoted name of one word is a name like a person's: «Үлгі»ге, but «Ерте даму орталығы»на.
  const isName = closing !== '' && /[«“"']$/u.test(before) && !isAbbreviation(word);
  const declined = withEnding(word, isName ? 'person' : kind, form);
  if (closing === '') return before + declined + after;
  // «Егемен Қазақстан»ның: the quoted name itself stays as it is.
  const possible = declined.startsWith(word) ? declined.slice(word.length).replace(/^-/, '') : '';
  const ending = possible || caseEnding(soundOf(word.toLowerCase()), form, false);
  return before + word + closing + ending + after.slice(closing.length);
}

/** The phrase as «its»: «Директор» – «Директоры», «бас маман» – «бас маманы»; a possessive stays as it is. */
export function possessive(text: string): string {
  const parts = partsOf(text.trim(), 'noun');
  if (!parts || isAbbreviation(parts.word)) return text.trim();
  return parts.before + possessiveWord(parts.word) + parts.after;
}
