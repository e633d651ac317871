import type { User } from '#shared/model/user.ts';
import { Entrance } from './entrance/entrance.tsx';
import { Watch } from './lock/watch.tsx';
import { useSession } from './session.ts';

/** The entrance while nobody is let in; else what watches that nobody is forgotten at the computer. */
export function UserScreens({ users }: { users: User[] }) {
  const { closed } = useSession();
  return closed ? <Entrance key={closed} users={users} why={closed} /> : <Watch />;
}
