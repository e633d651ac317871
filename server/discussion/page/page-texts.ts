import { formatDate, parseDate } from '#shared/kazakh/dates.ts';
import { formatNumber } from '#shared/kazakh/numbers.ts';
import english from '#shared/languages/en/discussionPage.json' with { type: 'json' };
import kazakh from '#shared/languages/kk/discussionPage.json' with { type: 'json' };
import russian from '#shared/languages/ru/discussionPage.json' with { type: 'json' };
import { type InterfaceLanguage, interfaceLanguages } from '#shared/model/interface-language.ts';
import type { Bilingual } from '#shared/model/organisation.ts';
import type { Problem } from '#shared/model/problem.ts';

export type TextKey = keyof typeof kazakh;

const texts: Readonly<Record<InterfaceLanguage, Readonly<Record<TextKey, string>>>> = {
  kk: kazakh,
  ru: russian,
  en: english,
};

const shown = (value: string | number | undefined, language: InterfaceLanguage): string =>
  typeof value === 'number' ? formatNumber(value, language) : (value ?? '');

export type PageText = (key: TextKey, params?: Problem['params']) => string;

/** What the page says, in its language. */
export const pageText =
  (language: InterfaceLanguage): PageText =>
  (key, params = {}) =>
    texts[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => shown(params[name], language));

/** The language that an address asks for; Kazakh where it asks for none of ours. */
export const languageAsked = (asked: unknown): InterfaceLanguage =>
  interfaceLanguages.find((one) => one === asked) ?? 'kk';

/** A day in words: «2026 жылғы 17 наурыз». */
export function dayInWords(date: string, language: InterfaceLanguage): string {
  const parsed = parseDate(date);
  return parsed ? formatDate(parsed, language) : date;
}

/** A text of the organisation's own, Kazakh where there is none in the language. */
export const ownWords = ({ kk, ru }: Bilingual, language: InterfaceLanguage): string =>
  (language === 'kk' ? kk || ru : ru || kk).trim();
