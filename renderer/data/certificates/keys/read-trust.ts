import { useLiveQuery } from 'dexie-react-hooks';
import { type Trust, trustOf } from '#shared/authenticity/trust.ts';
import type { SigningKey } from '#shared/model/certificates/certificate.ts';
import { database } from '../../database.ts';
import { readOrganisation } from '../../organisation.ts';

/** What this computer knows of the organisation's certificates, as of now; null before the first run is finished. */
export async function readTrust(): Promise<Trust | null> {
  const organisation = await readOrganisation();
  if (!organisation) return null;
  const [keys, annulments] = await Promise.all([
    database.signingKeys.toArray(),
    database.certificateAnnulments.toArray(),
  ]);
  const certificates = await database.certificates.toArray();
  return trustOf({ organisation, keys, certificates, annulments, madeAt: new Date().toISOString() });
}

/** The keys of all computers, newest first, and which computer this is. Live; undefined while they load. */
export const useSigningKeys = (): { keys: SigningKey[]; deviceId: string } | undefined =>
  useLiveQuery(async () => {
    const keys = await database.signingKeys.toArray();
    keys.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
    return { keys, deviceId: (await database.meta.get('device'))?.value ?? '' };
  });
