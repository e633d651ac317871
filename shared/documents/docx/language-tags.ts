import type { TextInline } from '../document-model.ts';

/** Language tags by which Word chooses its spelling checker. */
export const languageTags: Readonly<Record<NonNullable<TextInline['language']>, string>> = {
  kk: 'kk-KZ',
  ru: 'ru-RU',
  en: 'en-US',
};
