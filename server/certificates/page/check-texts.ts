import { formatNumber } from '#shared/kazakh/numbers.ts';
import english from '#shared/languages/en/checkPage.json' with { type: 'json' };
import kazakh from '#shared/languages/kk/checkPage.json' with { type: 'json' };
import russian from '#shared/languages/ru/checkPage.json' with { type: 'json' };
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';

type Texts = typeof kazakh.server;

const texts: Readonly<Record<InterfaceLanguage, Texts>> = {
  kk: kazakh.server,
  ru: russian.server,
  en: english.server,
};

export type CheckText = (key: keyof Texts, params?: Readonly<Record<string, string | number>>) => string;

/** What the pages of certificates say, in their language. */
export const checkText =
  (language: InterfaceLanguage): CheckText =>
  (key, params = {}) =>
    texts[language][key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = params[name] ?? '';
      return typeof value === 'number' ? formatNumber(value, language) : value;
    });
