import { type KeyRing, usersWithPassword } from '#shared/keys/key-ring.ts';
import { usersOfServer } from '../sync/account/users-of-server.ts';
import { readUsers } from '../users.ts';

/**
 * Whose passwords the rule of the ring asks for. Where the computer belongs to a server, the users are those of the
 * whole organisation: here work those who signed in here, and each of them has a password. Where it left the server,
 * those count besides who were added since.
 */
export async function userIdsHere(ring: KeyRing, joined?: boolean): Promise<string[]> {
  const ids = (await readUsers()).map(({ id }) => id);
  const here = usersWithPassword(ring);
  const server = await usersOfServer();
  if (joined ?? server.joined) return ids.filter((id) => here.has(id));
  return ids.filter((id) => here.has(id) || !server.elsewhere.has(id));
}
