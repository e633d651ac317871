import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '#shared/languages/en/intake.json' with { type: 'json' };
import enProblems from '#shared/languages/en/problems.json' with { type: 'json' };
import kk from '#shared/languages/kk/intake.json' with { type: 'json' };
import kkProblems from '#shared/languages/kk/problems.json' with { type: 'json' };
import ru from '#shared/languages/ru/intake.json' with { type: 'json' };
import ruProblems from '#shared/languages/ru/problems.json' with { type: 'json' };
import { intakeCodes } from './intake-note.ts';

const forms = {
  kk: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  en: ['one', 'other'],
} as const;
const intake: Record<keyof typeof forms, Record<string, string>> = { kk, ru, en };
const problems: Record<keyof typeof forms, Record<string, string>> = {
  kk: kkProblems,
  ru: ruProblems,
  en: enProblems,
};
const languages = Object.keys(forms) as (keyof typeof forms)[];

/** Codes that the sources of both folders give as problems. */
function problemCodes(): string[] {
  const sources = ['.', '../programme-file'].flatMap((folder) => {
    const url = new URL(`${folder}/`, import.meta.url);
    return readdirSync(url)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(new URL(name, url), 'utf8'));
  });
  return [
    ...new Set(
      sources.join('\n').match(/(?<=')(?:docx|programmeFile|file(?:Empty|TooLarge))[A-Za-z]*(?=')/gu) ?? [],
    ),
  ];
}

describe.each(languages)('texts in %s', (language) => {
  it('every note of an import or a paste has a sentence in every plural form', () => {
    const expected = intakeCodes.flatMap((code) => forms[language].map((form) => `${code}_${form}`)).sort();
    expect(Object.keys(intake[language]).sort()).toEqual(expected);
  });

  it('every problem of a file from outside says what happened and what to do', () => {
    const codes = problemCodes();
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) expect(problems[language][code]?.split('.').length, code).toBeGreaterThan(2);
  });
});
