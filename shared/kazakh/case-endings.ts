import type { LastSound, WordSound } from './word-sound.ts';

/** The cases of Kazakh besides the nominative: ілік, барыс, табыс, жатыс, шығыс, көмектес. */
export const nounCases = [
  'genitive',
  'dative',
  'accusative',
  'locative',
  'ablative',
  'instrumental',
] as const;
export type NounCase = (typeof nounCases)[number];

/** «ы» and «а» stand for the back or front vowel. */
const afterSound: Readonly<Record<NounCase, Readonly<Record<LastSound, string>>>> = {
  genitive: { vowel: 'ның', nasal: 'ның', sonorant: 'дың', sibilant: 'дың', voiceless: 'тың' },
  dative: { vowel: 'ға', nasal: 'ға', sonorant: 'ға', sibilant: 'ға', voiceless: 'қа' },
  accusative: { vowel: 'ны', nasal: 'ды', sonorant: 'ды', sibilant: 'ды', voiceless: 'ты' },
  locative: { vowel: 'да', nasal: 'да', sonorant: 'да', sibilant: 'да', voiceless: 'та' },
  ablative: { vowel: 'дан', nasal: 'нан', sonorant: 'дан', sibilant: 'дан', voiceless: 'тан' },
  instrumental: { vowel: 'мен', nasal: 'мен', sonorant: 'мен', sibilant: 'бен', voiceless: 'пен' },
};

/** After «his, its»: «басшысының», «басшысына», «басшысын», «басшысында», «басшысынан», «басшысымен». */
const afterPossessive: Readonly<Record<NounCase, string>> = {
  genitive: 'ның',
  dative: 'на',
  accusative: 'н',
  locative: 'нда',
  ablative: 'нан',
  instrumental: 'мен',
};

const frontLetters: Readonly<Record<string, string>> = { ы: 'і', а: 'е', қ: 'к', ғ: 'г' };
const harmonised = (ending: string, back: boolean): string =>
  back ? ending : ending.replace(/[ыақғ]/gu, (letter) => frontLetters[letter] ?? letter);

/** The ending of the case after such a sound. «-мен» has one form. */
export const caseEnding = (sound: WordSound, form: NounCase, possessive: boolean): string =>
  harmonised(possessive ? afterPossessive[form] : afterSound[form][sound.last], sound.back);

/** «-сы, -сі» after vowels, «-ы, -і» after all else: «басшысы», «директоры», «оқуы». */
export const possessiveEnding = ({ back, last }: WordSound): string =>
  harmonised(last === 'vowel' ? 'сы' : 'ы', back);
