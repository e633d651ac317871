import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { currentUserId, onCurrentUser } from '#renderer/data/author.ts';
import { useOrganisation } from '#renderer/data/organisation.ts';
import type { Who } from '#shared/model/permissions.ts';
import type { User } from '#shared/model/user.ts';
import { WhoContext } from './who-context.ts';

/** Where users are kept, one who is none of them any more may look and nothing else. */
function whoOf(users: readonly User[], id: string | null): Who {
  if (users.length === 0) return { role: null, userId: id };
  return { role: users.find((user) => user.id === id)?.role ?? 'viewer', userId: id };
}

/** Tells what is inside who works now, so that it offers what this user may do. `users`: those who work here now. */
export function WhoProvider({ users, children }: { users: readonly User[]; children: ReactNode }) {
  const id = useSyncExternalStore(onCurrentUser, currentUserId);
  const profile = useOrganisation()?.profile ?? null;
  const standing = useMemo(() => ({ who: whoOf(users, id), profile }), [users, id, profile]);
  return <WhoContext value={standing}>{children}</WhoContext>;
}
