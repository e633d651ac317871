import { useLiveQuery } from 'dexie-react-hooks';
import { defaultDocumentSettings } from '#shared/model/document-settings.ts';
import type { Organisation, OrganisationProfile } from '#shared/model/organisation.ts';
import { database } from './database.ts';
import { act } from './undo.ts';

const none = { kk: '', ru: '' };

/** An organisation with nothing filled in yet but its profile. */
export const newOrganisation = (id: string, profile: OrganisationProfile): Organisation => ({
  id,
  profile,
  name: none,
  shortName: none,
  director: { name: '', post: { kk: 'Директор', ru: 'Директор' } },
  letterhead: { superior: none, address: none, phone: '', email: '', website: '', bin: '' },
  city: none,
  documents: defaultDocumentSettings,
});

/** The organisation of this computer; null before the first run is finished. */
export const readOrganisation = async (): Promise<Organisation | null> =>
  (await database.organisations.toCollection().first()) ?? null;

/** Live: undefined while it loads, null before the first run is finished. */
export const useOrganisation = () => useLiveQuery(readOrganisation);

export const createOrganisation = (organisation: Organisation) =>
  act(organisation.id, [{ table: 'organisations', kind: 'create', record: organisation }]);

export const updateOrganisation = (id: string, fields: Partial<Omit<Organisation, 'id'>>) =>
  act(id, [{ table: 'organisations', kind: 'update', id, fields }]);
