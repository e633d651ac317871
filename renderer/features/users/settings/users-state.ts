import { useSyncExternalStore } from 'react';
import { usePermission } from '#renderer/components/permission/use-permission.ts';
import { useUsersWithPassword } from '#renderer/data/keys/passwords.ts';
import { onServerPlace, readServerPlace } from '#renderer/data/sync/account/server-place.ts';
import { useCurrentUser, useUsers } from '#renderer/data/users.ts';
import type { Proof } from '#shared/keys/open-ring.ts';
import type { Permission } from '#shared/model/permissions.ts';
import type { User } from '#shared/model/user.ts';
import { ownProof } from './own-proof.ts';

/** What the section and its small windows know of the users. */
export interface UsersState {
  users: User[];
  current: User | null;
  withPassword: ReadonlySet<string>;
  /** The current user has a password: it is asked for before anything of the keys is changed. */
  asksPassword: boolean;
  /** The computer belongs to a server: the users are the organisation's, and those with a password work here. */
  joined: boolean;
  /** Whether the current user may add others, change and remove them. */
  manage: Permission;
  proof: (password: string) => Proof;
}

export function useUsersState(): UsersState | null {
  const manage = usePermission('manageUsers');
  const users = useUsers();
  const current = useCurrentUser();
  const withPassword = useUsersWithPassword();
  const joined = useSyncExternalStore(onServerPlace, readServerPlace) !== null;
  if (!users || current === undefined || !withPassword) return null;
  const asksPassword = current !== null && withPassword.has(current.id);
  return {
    users,
    current,
    withPassword,
    asksPassword,
    joined,
    manage,
    proof: (password) => ownProof(current?.id ?? null, asksPassword, password),
  };
}
