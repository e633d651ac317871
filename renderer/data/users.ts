import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import type { User, UserRole } from '#shared/model/user.ts';
import { currentUserId, onCurrentUser, setCurrentUser } from './author.ts';
import { change } from './change/change.ts';
import { database } from './database.ts';

/** Users belong to the computer, not to a programme: what was done to them is undone by nobody's Ctrl+Z. */
const scope = 'users';

/** Who worked here last: only to be offered first at the next start. */
const rememberedKey = 'ereje.user';

const byAge = (a: User, b: User) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);

/** Those who work here now, the first one first. */
export const readUsers = async (): Promise<User[]> =>
  (await database.users.toArray()).filter(({ deletedAt }) => deletedAt === null).sort(byAge);

/** Live list of those who work here; undefined while it loads. */
export const useUsers = (): User[] | undefined => useLiveQuery(readUsers);

/** Names by id, of those too who left. */
export async function readUserNames(): Promise<ReadonlyMap<string, string>> {
  return new Map((await database.users.toArray()).map(({ id, name }) => [id, name]));
}

/** Live names by id, of those too who left: the history keeps them. Undefined while they load. */
export const useUserNames = (): ReadonlyMap<string, string> | undefined => useLiveQuery(readUserNames);

/** Live: who works now; null where nobody was named, undefined while it loads. */
export function useCurrentUser(): User | null | undefined {
  const id = useSyncExternalStore(onCurrentUser, currentUserId);
  return useLiveQuery(async () => (id === null ? null : ((await database.users.get(id)) ?? null)), [id]);
}

export const rememberedUserId = (): string | null => localStorage.getItem(rememberedKey);

/** From now on the changes are this user's. */
export function beginWork(id: string): void {
  localStorage.setItem(rememberedKey, id);
  setCurrentUser(id);
}

/** Makes a user and gives the id. The first one administers the computer. */
export async function createUser(
  name: string,
  role: UserRole,
  id: string = crypto.randomUUID(),
): Promise<string> {
  const first = (await readUsers()).length === 0;
  const record: User = {
    id,
    name: name.trim(),
    role: first ? 'administrator' : role,
    createdAt: new Date().toISOString(),
    deletedAt: null,
  };
  await change(scope, [{ table: 'users', kind: 'create', record }]);
  if (first) beginWork(record.id);
  return record.id;
}

export const updateUser = (id: string, fields: Partial<Pick<User, 'name' | 'role'>>) =>
  change(scope, [{ table: 'users', kind: 'update', id, fields }]);

/** The user no longer works here; the name stays in the history. */
export const removeUser = (id: string) =>
  change(scope, [{ table: 'users', kind: 'update', id, fields: { deletedAt: new Date().toISOString() } }]);

/** Whether this user is the only one who may manage users: such a one can neither go nor take another role. */
export const isLastAdministrator = (id: string, users: readonly User[]): boolean =>
  users.some((user) => user.id === id && user.role === 'administrator') &&
  users.filter(({ role }) => role === 'administrator').length === 1;
