import { useSyncExternalStore } from 'react';
import { flush } from '#renderer/data/pending-saves.ts';
import { beginWork } from '#renderer/data/users.ts';

/** Why nobody is let in at the moment. */
export type Closed = 'start' | 'locked' | 'switched';

export interface Session {
  /** Null while somebody works. */
  closed: Closed | null;
  /** Somebody was let in since the start: what was open then is still there, behind the entrance. */
  entered: boolean;
}

let session: Session = { closed: 'start', entered: false };
let closing: Promise<void> = Promise.resolve();
const listeners = new Set<() => void>();

function set(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const readSession = () => session;

export const useSession = (): Session => useSyncExternalStore(onSession, readSession);

/** Somebody works from now on; null: somebody without a name, where no users are kept. */
export function letIn(userId: string | null): void {
  if (userId !== null) beginWork(userId);
  set({ closed: null, entered: true });
}

/** Covers the screen at once, stores what is typed, then drops the key of the personal data. */
export function closeSession(why: Exclude<Closed, 'start'>): Promise<void> {
  set({ ...session, closed: why });
  closing = flush().then(async () => (await import('#renderer/data/keys/keys.ts')).lock());
  return closing;
}

/** Resolves when the key is dropped: one that is let in earlier would lose it again. */
export const sessionClosed = (): Promise<void> => closing;
