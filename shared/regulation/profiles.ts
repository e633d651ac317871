import en from '#shared/languages/en/regulation.json' with { type: 'json' };
import kk from '#shared/languages/kk/regulation.json' with { type: 'json' };
import ru from '#shared/languages/ru/regulation.json' with { type: 'json' };
import type { OrganisationProfile } from '#shared/model/organisation.ts';
import { type Audience, audiencesOf } from './audiences.ts';
import type { ClauseId } from './clause-id.ts';
import { type Direction, directions } from './directions.ts';
import { type Localised, localised } from './localised.ts';

/** What differs between an organisation that works by Order No. 10 and the institute. */
export interface ProfileRules {
  id: OrganisationProfile;
  /** Who works by this regulation. */
  name: Localised;
  /** The regulation's full name. */
  regulation: Localised;
  /** The regulation's name in a line: «№ 10 бұйрық». */
  regulationShort: Localised;
  directions: readonly Direction[];
  audiences: readonly Audience[];
  /** Academic hours of a new programme. */
  defaultHours: number;
  /** The clause that fixes the hours; null where the regulation fixes none and the figure is only a start. */
  hoursClause: ClauseId | null;
}

const describe = (
  id: OrganisationProfile,
  hours: Pick<ProfileRules, 'defaultHours' | 'hoursClause'>,
): ProfileRules => ({
  id,
  name: localised(id, { kk: kk.profiles, ru: ru.profiles, en: en.profiles }),
  regulation: {
    kk: kk.regulations[id].name,
    ru: ru.regulations[id].name,
    en: en.regulations[id].name,
  },
  regulationShort: {
    kk: kk.regulations[id].short,
    ru: ru.regulations[id].short,
    en: en.regulations[id].short,
  },
  directions: directions.filter((direction) => direction.profile === id),
  audiences: audiencesOf(id),
  ...hours,
});

/** The two profiles: `O10-20` fixes 80 academic hours, the institute's rules fix none. */
export const profileRules: Readonly<Record<OrganisationProfile, ProfileRules>> = {
  O10: describe('O10', { defaultHours: 80, hoursClause: 'O10-20' }),
  BDI: describe('BDI', { defaultHours: 80, hoursClause: null }),
};
