import type { InterfaceLanguage } from '#shared/model/interface-language.ts';

/**
 * The language of what Chromium draws itself, above all of fields of dates. It has no Kazakh and would write «02/25/2026»
 * for it; in Russian a day stands before its month, as it does in Kazakhstan. It is chosen once, before the program is
 * ready: a language that is chosen later counts here from the next start.
 */
export const chromiumLanguage: Readonly<Record<InterfaceLanguage, string>> = {
  kk: 'ru',
  ru: 'ru',
  en: 'en-GB',
};
