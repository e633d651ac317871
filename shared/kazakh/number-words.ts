import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { type RussianForms, russianForm } from './numbers.ts';

const ones: Record<DocumentLanguage, readonly string[]> = {
  kk: ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'],
  ru: ['', 'один', 'два', 'три', 'четыре', 'пять', 'шесть', 'семь', 'восемь', 'девять'],
};
const tens: Record<DocumentLanguage, readonly string[]> = {
  kk: ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'],
  ru: [
    ...['', 'десять', 'двадцать', 'тридцать', 'сорок', 'пятьдесят'],
    ...['шестьдесят', 'семьдесят', 'восемьдесят', 'девяносто'],
  ],
};
const russianTeens = [
  ...['десять', 'одиннадцать', 'двенадцать', 'тринадцать', 'четырнадцать'],
  ...['пятнадцать', 'шестнадцать', 'семнадцать', 'восемнадцать', 'девятнадцать'],
];
const russianHundreds = [
  ...['', 'сто', 'двести', 'триста', 'четыреста'],
  ...['пятьсот', 'шестьсот', 'семьсот', 'восемьсот', 'девятьсот'],
];
const feminine: Readonly<Record<number, string>> = { 1: 'одна', 2: 'две' };

/** What each group of three digits is called, from the lowest: the first one has no name. */
const kazakhGroups = ['', 'мың', 'миллион', 'миллиард', 'триллион', 'квадриллион'];
const russianGroups: readonly RussianForms[] = [
  ['', '', ''],
  ['тысяча', 'тысячи', 'тысяч'],
  ...['миллион', 'миллиард', 'триллион', 'квадриллион'].map(
    (name): RussianForms => [name, `${name}а`, `${name}ов`],
  ),
];

/** In papers a hundred and a thousand have their «бір», so that nothing can be written before them. */
function kazakhGroup(group: number, place: number): string[] {
  const [hundred, ten, one] = [Math.floor(group / 100), Math.floor(group / 10) % 10, group % 10];
  const hundreds = hundred === 0 ? [] : [ones.kk[hundred] ?? '', 'жүз'];
  return [...hundreds, tens.kk[ten] ?? '', ones.kk[one] ?? '', kazakhGroups[place] ?? ''];
}

function russianGroup(group: number, place: number): string[] {
  const [hundred, rest] = [Math.floor(group / 100), group % 100];
  const one = (place === 1 && feminine[rest % 10]) || (ones.ru[rest % 10] ?? '');
  const low =
    rest >= 10 && rest < 20 ? [russianTeens[rest - 10] ?? ''] : [tens.ru[Math.floor(rest / 10)] ?? '', one];
  const name = russianForm(group, russianGroups[place] ?? ['', '', '']);
  return [russianHundreds[hundred] ?? '', ...low, name];
}

const groupWords = { kk: kazakhGroup, ru: russianGroup };
const zero: Record<DocumentLanguage, string> = { kk: 'нөл', ru: 'ноль' };

/**
 * A whole number in words, in the nominative and in Russian masculine: «бір мың екі жүз», «одна тысяча двести». From 0
 * to 10^18 − 1; what is outside stays in digits.
 */
export function numberWords(value: bigint, language: DocumentLanguage): string {
  if (value < 0n || value >= 10n ** 18n) return String(value);
  if (value === 0n) return zero[language];
  const words: string[] = [];
  for (let place = 0, rest = value; rest > 0n; place += 1, rest /= 1000n) {
    const group = Number(rest % 1000n);
    if (group > 0) words.unshift(...groupWords[language](group, place));
  }
  return words.filter((word) => word !== '').join(' ');
}
