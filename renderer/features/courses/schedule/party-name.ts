import type { TFunction } from 'i18next';
import { decline } from '#shared/kazakh/decline.ts';
import { authorisedBody } from '#shared/model/course/intake.ts';
import type { TextLanguage } from '#shared/regulation/localised.ts';
import { regionName } from '../region-name.ts';

/** The authorised body, or the education department of a region: «Абай облысының білім басқармасы». */
export function partyName(t: TFunction<'courses'>, party: string, language: TextLanguage): string {
  if (party === authorisedBody) return t('schedule.agreements.authorisedBody');
  const region = regionName(party, language);
  return t('schedule.agreements.department', {
    region: language === 'kk' ? decline(region, 'genitive', 'noun') : region,
  });
}
