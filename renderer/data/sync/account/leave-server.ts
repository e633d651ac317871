import { type Outcome, success } from '#shared/model/problem.ts';
import { doneSchema } from '#shared/sync/account-messages.ts';
import { deviceOf } from '../../change/device.ts';
import { becomeNewDevice } from '../../change/join.ts';
import { leaveOrganisation } from '../../change/leave.ts';
import { database } from '../../database.ts';
import { readUsersWithPassword } from '../../keys/passwords.ts';
import { readUsers } from '../../users.ts';
import { noteSync } from '../sync-log.ts';
import { noteInMemory, readSyncMemory } from '../sync-memory.ts';
import { askServer } from './ask-server.ts';
import { forgetServer, readServerPlace, tokenOf } from './server-place.ts';

interface OpenSession {
  address: string;
  token: string;
}

async function openSessions(): Promise<OpenSession[]> {
  const place = readServerPlace();
  if (!place) return [];
  const tokens = await Promise.all(Object.keys(place.accounts).map(tokenOf));
  return tokens.flatMap((token) => (token === null ? [] : [{ address: place.address, token }]));
}

/** Where the server does not hear of it, they end by themselves: nobody waits for that. */
function endSessions(sessions: readonly OpenSession[]): void {
  for (const { address, token } of sessions) {
    void askServer({ address, token, path: '/api/v1/logout', body: {}, answer: doneSchema });
  }
}

/** Users of the organisation who never worked on this computer: without a password here they would come in freely. */
async function usersElsewhere(): Promise<Outcome<string[]>> {
  const here = await readUsersWithPassword();
  if (!here.ok) return here;
  const users = await readUsers();
  return success(users.map(({ id }) => id).filter((id) => !here.value.has(id)));
}

/**
 * This computer leaves its server: it keeps all of its data, and works alone from now on. What waits to be sent goes
 * on waiting, for the case that it joins again. Problems: those of reading the key ring; nothing has changed then.
 */
export async function leaveServer(): Promise<Outcome<null>> {
  const elsewhere = await usersElsewhere();
  if (!elsewhere.ok) return elsewhere;
  const sessions = await openSessions();
  const { paused } = readSyncMemory();
  // Stops a run that goes on now, in whichever window; then none begins any more.
  noteInMemory({ paused: true });
  try {
    await navigator.locks.request('ereje-sync', async () => {
      const isShutOut = readServerPlace()?.revoked === (await deviceOf(database));
      if (isShutOut) await becomeNewDevice(database);
      await leaveOrganisation(database, elsewhere.value);
      forgetServer();
    });
  } catch (error) {
    noteInMemory({ paused });
    throw error;
  }
  noteInMemory({ lastSuccess: null, problem: null, paused: false });
  noteSync('left');
  endSessions(sessions);
  return success(null);
}
