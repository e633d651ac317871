import type { Organisation } from '#shared/model/organisation.ts';
import type { Programme } from '#shared/model/programme.ts';
import { profileRules } from '#shared/regulation/profiles.ts';

/** A programme with what is known before a word is written: the profile's hours (O10-20) and audience, this year. */
export function newProgramme(organisation: Organisation, id: string, now: Date): Programme {
  const rules = profileRules[organisation.profile];
  const audience = rules.audiences[0]?.name;
  return {
    id,
    title: { kk: '', ru: '' },
    language: 'kk',
    direction: '',
    audience: { kk: audience?.kk ?? '', ru: audience?.ru ?? '' },
    hours: rules.defaultHours,
    studyForm: 'fullTime',
    year: now.getFullYear(),
    authors: '',
    createdAt: now.toISOString(),
    changedAt: now.toISOString(),
    deletedAt: null,
  };
}
