import { regions } from '#shared/model/region.ts';
import type { TextLanguage } from '#shared/regulation/localised.ts';

/** What a region is called; a code that is not in the table stays as it is. */
export const regionName = (code: string, language: TextLanguage): string =>
  regions.find((region) => region.code === code)?.[language] ?? code;
