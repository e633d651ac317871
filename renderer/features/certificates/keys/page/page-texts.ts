import english from '#shared/languages/en/authenticity.json' with { type: 'json' };
import englishProblems from '#shared/languages/en/problems.authenticity.json' with { type: 'json' };
import kazakh from '#shared/languages/kk/authenticity.json' with { type: 'json' };
import kazakhProblems from '#shared/languages/kk/problems.authenticity.json' with { type: 'json' };
import russian from '#shared/languages/ru/authenticity.json' with { type: 'json' };
import russianProblems from '#shared/languages/ru/problems.authenticity.json' with { type: 'json' };
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';

/** A text of the page by its place, «verdict.valid.title», with what it names. */
export type Say = (place: string, params?: Readonly<Record<string, string | number>>) => string;

export const languageNames: Readonly<Record<InterfaceLanguage, string>> = {
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
};

const texts: Readonly<Record<InterfaceLanguage, object>> = {
  kk: { ...kazakh, problems: kazakhProblems },
  ru: { ...russian, problems: russianProblems },
  en: { ...english, problems: englishProblems },
};

const isBranch = (part: unknown): part is Readonly<Record<string, unknown>> =>
  typeof part === 'object' && part !== null;

/** The texts of a language. */
export const sayIn =
  (language: InterfaceLanguage): Say =>
  (place, params = {}) => {
    const found = place
      .split('.')
      .reduce<unknown>((at, name) => (isBranch(at) ? at[name] : undefined), texts[language]);
    return String(found ?? place).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
