import englishProblems from '#shared/languages/en/problems.json' with { type: 'json' };
import english from '#shared/languages/en/setup.json' with { type: 'json' };
import kazakhProblems from '#shared/languages/kk/problems.json' with { type: 'json' };
import kazakh from '#shared/languages/kk/setup.json' with { type: 'json' };
import russianProblems from '#shared/languages/ru/problems.json' with { type: 'json' };
import russian from '#shared/languages/ru/setup.json' with { type: 'json' };
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { Problem } from '#shared/model/problem.ts';

const texts: Record<InterfaceLanguage, { setup: Record<string, string>; problems: Record<string, string> }> =
  {
    kk: { setup: kazakh, problems: kazakhProblems },
    ru: { setup: russian, problems: russianProblems },
    en: { setup: english, problems: englishProblems },
  };

/** The language of the terminal, as the system names it; English where it is neither Kazakh nor Russian. */
export function terminalLanguage(
  environment: Readonly<Record<string, string | undefined>>,
  systemLocale: string,
): InterfaceLanguage {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || systemLocale;
  if (/^kk\b|^kk_/i.test(locale)) return 'kk';
  return /^ru\b|^ru_/i.test(locale) ? 'ru' : 'en';
}

const language = terminalLanguage(process.env, Intl.DateTimeFormat().resolvedOptions().locale);

const filled = (text: string, params: Problem['params'] = {}) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));

/** A text for the terminal, in its language. */
export const setupText = (key: string, params?: Problem['params']): string =>
  filled(texts[language].setup[key] ?? key, params);

/** A problem in words, in the language of the terminal. */
export const problemText = ({ code, params }: Problem): string =>
  filled(texts[language].problems[code] ?? code, params);
