import { possessiveEnding } from './case-endings.ts';
import { soundOf } from './word-sound.ts';

/** Words in «-ы, -і» that belong to nobody; agents in «-шы, -ші» (басшы, оқушы) are known by their ending. */
const ownWords = /^(?:алматы|қарағанды|құлсары|кісі|жеті|екі|алты|қазы|сары|тәңірі)$/u;
const agent = /[аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюя]ш[ыі]$/u;
/** «үлгі», «белгі», «қайғы»: made of verbs; in «орталығы» a vowel stands before. */
const madeOfVerb = /[лмнрйсзжтпкқ][ғг][ыі]$/u;
const agentLike = new Set(['күші', 'іші']);

/** Whether a common noun in small letters is already «his, its»: «орталығы», «басшысы», but «басшы», «Алматы». */
export const isPossessive = (word: string): boolean =>
  /[ыі]$/u.test(word) &&
  !ownWords.test(word) &&
  !madeOfVerb.test(word) &&
  (agentLike.has(word) || !agent.test(word));

/** Father's names: «Серікұлы» and «Серікқызы» take the endings of «his». */
export const isFathersName = (word: string): boolean => /.(?:ұлы|улы|қызы|кызы)$/u.test(word);

const voiced: Readonly<Record<string, string>> = { п: 'б', қ: 'ғ', к: 'г' };
/** The narrow vowel of the last syllable drops: «орын» – «орны». */
const shortened: Readonly<Record<string, string>> = { орын: 'орн', халық: 'халқ', ауыз: 'ауз' };

/** The word as «its»: «директор» – «директоры», «басшы» – «басшысы», «мектеп» – «мектебі»; a possessive stays. */
export function possessiveWord(word: string): string {
  const small = word.toLowerCase();
  if (isPossessive(small)) return word;
  const ending = possessiveEnding(soundOf(small));
  const short = shortened[small];
  if (short !== undefined) return short + ending;
  const last = voiced[small.slice(-1)];
  return (last === undefined ? word : word.slice(0, -1) + last) + ending;
}
