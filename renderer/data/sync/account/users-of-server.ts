import { serverLogOf } from '../../change/server-log.ts';
import { knownPlaceOf } from '../../change/sync-place.ts';
import { database } from '../../database.ts';

/** Which of the users are those of this computer, and not of others of the same organisation. */
export interface UsersOfServer {
  /** The computer belongs to a server (or its data does, which came back from a backup): who signed in here works here. */
  joined: boolean;
  /** Where it left the server: who never worked here. */
  elsewhere: ReadonlySet<string>;
}

export async function usersOfServer(): Promise<UsersOfServer> {
  const place = await knownPlaceOf(database);
  const joined = place ? !place.left : (await serverLogOf(database)) !== null;
  return { joined, elsewhere: new Set(place?.left?.elsewhere) };
}
