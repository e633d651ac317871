import kk from '#shared/languages/kk/documents.json' with { type: 'json' };
import ru from '#shared/languages/ru/documents.json' with { type: 'json' };
import type { Bilingual, DocumentLanguage } from '#shared/model/organisation.ts';

/** The words that documents print of themselves, in the document's own language. */
export type DocumentTexts = typeof kk;
const texts: Readonly<Record<DocumentLanguage, DocumentTexts>> = { kk, ru };
export const documentTexts = (language: DocumentLanguage): DocumentTexts => texts[language];

/** The text with its `{{placeholders}}` filled in. */
export const fillText = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));

/** The text in the document's language, or in the other one where it was not written in that. */
export const inLanguage = (text: Bilingual, language: DocumentLanguage): string =>
  text[language].trim() || text[language === 'kk' ? 'ru' : 'kk'].trim();
