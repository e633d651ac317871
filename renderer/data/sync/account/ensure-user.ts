import { database } from '../../database.ts';
import { createUser } from '../../users.ts';
import { readServerPlace } from './server-place.ts';

/** An account is one of the organisation's users: its first administrator has no record yet. */
export async function ensureUser(account: string): Promise<void> {
  const known = readServerPlace()?.accounts[account];
  if (!known || (await database.users.get(account))) return;
  await createUser(known.name, known.role, account);
}
