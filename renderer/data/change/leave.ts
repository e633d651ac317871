import type { Database } from '../database.ts';
import { knownPlaceOf, putSyncPlace } from './sync-place.ts';

/**
 * From now on this computer works alone, with all that it has. How far it and the server know of each other stays
 * known, with what waits there for a decision, so that it can go on there. `elsewhere`: ids of users of the
 * organisation who never worked here.
 */
export async function leaveOrganisation(db: Database, elsewhere: string[]): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const place = await knownPlaceOf(db);
    if (place && !place.left) await putSyncPlace(db, { ...place, left: { elsewhere } });
  });
}
