import { cleanText } from '#shared/kazakh/clean-text.ts';

/** The three names of a trainee. */
export interface ListedName {
  lastName: string;
  firstName: string;
  /** Empty where there is none. */
  middleName: string;
}

const capital = (word: string): string => word.charAt(0) + word.slice(1).toLowerCase();

/** A name that was typed with the Caps Lock key on as names are written; any other as it is. */
const withoutCapsLock = (name: string): string =>
  /\p{Lu}.*\p{Lu}/u.test(name) && name === name.toUpperCase()
    ? name.replace(/[\p{L}\p{M}]+/gu, capital)
    : name;

/** One name: single spaces, Kazakh and Russian letters instead of Latin ones that look like them. */
export const tidyName = (typed: string): string =>
  withoutCapsLock(
    cleanText(typed)
      .text.replace(/\s+/gu, ' ')
      .replace(/\s*-\s*/gu, '-')
      .trim(),
  );

/**
 * The names of one cell, in the order of official lists: last name, first name, father's name. «-ұлы» and «-қызы»
 * stay where they were written, as a word of their own too («Асан Ахмет Болат ұлы»).
 */
export function splitName(typed: string): ListedName {
  const [lastName = '', firstName = '', ...rest] = tidyName(typed).split(' ').filter(Boolean);
  return { lastName, firstName, middleName: rest.join(' ') };
}

/** Letters of the Cyrillic alphabets, hyphens and apostrophes. */
export const isCyrillicName = (name: string): boolean => /^[\p{Script=Cyrillic}\p{M}\s'’ʼ-]*$/u.test(name);
