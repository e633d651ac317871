import en from '#shared/languages/en/regulation.json' with { type: 'json' };
import kk from '#shared/languages/kk/regulation.json' with { type: 'json' };
import ru from '#shared/languages/ru/regulation.json' with { type: 'json' };
import type { OrganisationProfile } from '#shared/model/organisation.ts';
import type { ClauseId } from './clause-id.ts';
import { type Localised, localised, type TextLanguage } from './localised.ts';

/** Directions of Order No. 10, in the order of O10-3. */
const orderDirections = [
  'scientificTechnical',
  'musical',
  'artisticAesthetic',
  'ecologicalBiological',
  'tourismLocalHistory',
  'militaryPatriotic',
  'socialPedagogical',
] as const;

/** The institute's rules name no list: these follow the three audiences of BDI-3. */
const instituteDirections = ['preschoolManagement', 'preschoolMethodicalWork', 'preschoolEducation'] as const;

type DirectionId = (typeof orderDirections)[number] | (typeof instituteDirections)[number];

/** A direction of programmes that the program offers; an organisation may write its own instead (O10-3). */
export interface Direction {
  id: DirectionId;
  profile: OrganisationProfile;
  clause: ClauseId;
  name: Localised;
}

const files = { kk: kk.directions, ru: ru.directions, en: en.directions };
const describe = (id: DirectionId, profile: OrganisationProfile, clause: ClauseId): Direction => ({
  id,
  profile,
  clause,
  name: localised(id, files),
});

/** Every direction that the program knows, those of O10-3 first. */
export const directions: readonly Direction[] = [
  ...orderDirections.map((id) => describe(id, 'O10', 'O10-3')),
  ...instituteDirections.map((id) => describe(id, 'BDI', 'BDI-3')),
];

const byId = new Map<string, Direction>(directions.map((direction) => [direction.id, direction]));

/** The known direction with this id; nothing where the text is the organisation's own words. */
export const findDirection = (id: string): Direction | undefined => byId.get(id);

/** The direction as it is shown: a known one by its name, the organisation's own one as it was written. */
export const directionName = (direction: string, language: TextLanguage): string =>
  byId.get(direction)?.name[language] ?? direction;
