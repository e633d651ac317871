import { createContext } from 'react';
import type { OrganisationProfile } from '#shared/model/organisation.ts';
import type { Who } from '#shared/model/permissions.ts';

interface Standing {
  who: Who;
  /** By which regulation's clauses the reasons are told; null while it is not known. */
  profile: OrganisationProfile | null;
}

/** Who works now. Where nobody says so, as before the first user was named, everything is allowed. */
export const WhoContext = createContext<Standing>({ who: { role: null, userId: null }, profile: null });
