import { type KeyRing, usersWithPassword } from '#shared/keys/key-ring.ts';
import { syncPlaceOf } from '../change/sync-place.ts';
import { database } from '../database.ts';
import { readUsers } from '../users.ts';

/**
 * Whose passwords the rule of the ring asks for. Where the computer belongs to a server, the users are those of the
 * whole organisation: here work those who signed in here, and each of them has a password.
 */
export async function userIdsHere(ring: KeyRing, joined?: boolean): Promise<string[]> {
  const ids = (await readUsers()).map(({ id }) => id);
  if (!(joined ?? (await syncPlaceOf(database)) !== null)) return ids;
  const here = usersWithPassword(ring);
  return ids.filter((id) => here.has(id));
}
