import type { DocumentLanguage } from '#shared/model/organisation.ts';
import kk from './texts/kk.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

/** The words that official papers print of themselves. */
export type OfficialTexts = typeof kk;

const texts: Readonly<Record<DocumentLanguage, OfficialTexts>> = { kk, ru };
export const officialTexts = (language: DocumentLanguage): OfficialTexts => texts[language];
