import en from '#shared/languages/en/regulation.json' with { type: 'json' };
import kk from '#shared/languages/kk/regulation.json' with { type: 'json' };
import ru from '#shared/languages/ru/regulation.json' with { type: 'json' };
import type { OrganisationProfile } from '#shared/model/organisation.ts';
import type { ClauseId } from './clause-id.ts';
import { type Localised, localised } from './localised.ts';

const idsByProfile = {
  O10: ['additionalEducationTeachers', 'profileSpecialists'],
  BDI: ['preschoolHeads', 'preschoolMethodologists', 'preschoolTeachers'],
} as const satisfies Record<OrganisationProfile, readonly string[]>;

type AudienceId = (typeof idsByProfile)[OrganisationProfile][number];

/** Whom the courses of an organisation are for; offered as a start, the programme keeps its own words. */
export interface Audience {
  id: AudienceId;
  clause: ClauseId;
  name: Localised;
}

const files = { kk: kk.audiences, ru: ru.audiences, en: en.audiences };
const clauses = { O10: 'O10-3', BDI: 'BDI-3' } as const satisfies Record<OrganisationProfile, ClauseId>;

/** The audiences that the organisation's regulation names (O10-3, BDI-3), in its order. */
export const audiencesOf = (profile: OrganisationProfile): readonly Audience[] =>
  idsByProfile[profile].map((id) => ({ id, clause: clauses[profile], name: localised(id, files) }));
