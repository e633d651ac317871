import { expect, test } from 'vitest';
import { interfaceLanguages } from '#shared/model/interface-language.ts';
import { chromiumLanguage } from './chromium-language.ts';

test.each(interfaceLanguages)(
  'in %s a day stands before its month, in a language that Chromium has',
  (language) => {
    const format = new Intl.DateTimeFormat(chromiumLanguage[language], {
      dateStyle: 'short',
      timeZone: 'UTC',
    });
    expect(format.format(Date.UTC(2026, 1, 25))).toMatch(/^25[./]02[./]2026$/u);
    // What Chromium is built with, of what the program speaks.
    expect(['ru', 'en-GB']).toContain(chromiumLanguage[language]);
  },
);
