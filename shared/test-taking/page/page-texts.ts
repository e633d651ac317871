import kazakh from '#shared/languages/kk/testPage.json' with { type: 'json' };
import russian from '#shared/languages/ru/testPage.json' with { type: 'json' };
import type { DocumentLanguage } from '#shared/model/organisation.ts';

export type TextKey = keyof typeof kazakh;

const texts: Readonly<Record<DocumentLanguage, Readonly<Record<TextKey, string>>>> = {
  kk: kazakh,
  ru: russian,
};

export type PageText = (key: TextKey, params?: Readonly<Record<string, string | number>>) => string;

/** What the pages of a test say, in the language of the test. A placeholder without a value stays as it is. */
export const pageText =
  (language: DocumentLanguage): PageText =>
  (key, params = {}) =>
    texts[language][key].replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(params[name] ?? hole));
