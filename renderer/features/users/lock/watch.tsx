import { useEffect } from 'react';
import { useUsersWithPassword } from '#renderer/data/keys/passwords.ts';
import { useCurrentUser } from '#renderer/data/users.ts';
import { closeSession } from '../session.ts';
import { useLockAfter } from './lock-after.ts';
import { useIdle } from './use-idle.ts';

const lockNow = () => void closeSession('locked');

/** Ctrl+Alt+L, by the key's place: the layout may be Kazakh, Russian or Latin. */
function useLockKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.altKey || event.code !== 'KeyL') return;
      event.preventDefault();
      lockNow();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, []);
}

/** Locks by the keys, and when nobody is at the computer; who has no password is not asked for one again and again. */
export function Watch() {
  const user = useCurrentUser();
  const protectedUsers = useUsersWithPassword();
  const after = useLockAfter();
  useLockKeys();
  useIdle(user && protectedUsers?.has(user.id) ? after : 0, lockNow);
  return null;
}
