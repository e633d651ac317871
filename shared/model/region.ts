import table from '#resources/regions.json' with { type: 'json' };
import { foldForSearch } from '#shared/kazakh/fold.ts';
import { mendLookAlikes } from '#shared/kazakh/look-alikes.ts';

/** One of the seventeen regions and three cities of republican significance. Source: `resources/regions.json`. */
export interface Region {
  /** ISO 3166-2. */
  code: string;
  kk: string;
  ru: string;
  en: string;
  /** What else letters call it: former names, short forms, older codes. */
  aliases: readonly string[];
}

export const regions: readonly Region[] = table.regions;

/** Words that say what kind of unit it is, in every form that letters use. */
const kinds =
  /(?<![\p{L}\p{N}])(?:облысы(?:ның|нда|на)?|обл|область|области|region|oblast|каласы(?:ның)?|кала|город|гор|city|қ|к|г)(?![\p{L}\p{N}])/gu;

const bare = (folded: string): string =>
  folded
    .replace(/[.,;:()«»"]/gu, ' ')
    .replace(kinds, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

const folded = (text: string): string => foldForSearch(mendLookAlikes(text).text);

/** Region by each way to write it; `null` where two regions are written so without saying of which kind («Алматы»). */
function byName(nameOf: (text: string) => string): ReadonlyMap<string, Region | null> {
  const found = new Map<string, Region | null>();
  for (const region of regions) {
    const names = [region.code, region.kk, region.ru, region.en, ...region.aliases];
    for (const name of new Set(names.map(nameOf))) found.set(name, found.has(name) ? null : region);
  }
  return found;
}
const wholeNames = byName(folded);
const bareNames = byName((text) => bare(folded(text)));

/**
 * The region that a cell or a letter names, in whichever language, case and short form. Null where it names none, or
 * where it could be two («Алматы» alone is a city and a region).
 */
export function regionNamed(text: string): Region | null {
  const name = folded(text);
  return wholeNames.get(name) ?? bareNames.get(bare(name)) ?? null;
}
