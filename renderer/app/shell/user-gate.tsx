import { type ReactNode, Suspense, useEffect } from 'react';
import { WhoProvider } from '#renderer/components/permission/who-provider.tsx';
import { letIn, useSession } from '#renderer/features/users/session.ts';
import type { User } from '#shared/model/user.ts';
import { lazyScreen } from '../lazy-screen.ts';

const UserScreens = lazyScreen(() =>
  import('#renderer/features/users/user-screens.tsx').then((m) => m.UserScreens),
);

interface UserGateProps {
  users: User[];
  children: ReactNode;
}

/** Where users are kept, shows the program only to one of them. Under a lock it stays as it was, out of reach. */
export function UserGate({ users, children }: UserGateProps) {
  const { entered } = useSession();
  const named = users.length > 0;
  useEffect(() => {
    if (!named) letIn(null);
  }, [named]);
  return (
    <>
      {(entered || !named) && <WhoProvider users={users}>{children}</WhoProvider>}
      {named && (
        <Suspense>
          <UserScreens users={users} />
        </Suspense>
      )}
    </>
  );
}
