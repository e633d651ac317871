import type { DocumentLanguage } from '#shared/model/organisation.ts';
import { regions } from '#shared/model/region.ts';

/** What a region is called in papers; a code that is not known stays as it is. */
export const regionName = (code: string, language: DocumentLanguage): string =>
  regions.find((region) => region.code === code)?.[language] ?? code;
