/** Who is at the computer: every row of the change log carries it. */
let user: string | null = null;
const listeners = new Set<() => void>();

/** The id of the user who works now; null before the first one was named. */
export const currentUserId = (): string | null => user;

export function setCurrentUser(id: string | null): void {
  user = id;
  for (const listener of listeners) listener();
}

/** Calls back when another user begins to work; gives the way to stop. */
export function onCurrentUser(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
