import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { test } from './story.ts';

/** Dark pages are the light ones in other colours: one language shows them. */
const looks = [
  ['kk', 'light'],
  ['kk', 'dark'],
  ['ru', 'light'],
] as const;

/** Stories that compare screens with WCAG 2.2 AA, told in each language and in both colour schemes. */
export function wcagStories(tell: (language: InterfaceLanguage) => void): void {
  for (const [language, colorScheme] of looks) {
    test.describe(`WCAG 2.2 AA, ${language}, ${colorScheme}`, () => {
      test.use({ colorScheme });
      tell(language);
    });
  }
}
