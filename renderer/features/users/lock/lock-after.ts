import { useSyncExternalStore } from 'react';

/** Minutes; 0: never. */
export const lockAfterChoices = [0, 5, 10, 15, 30, 60] as const;

/** A matter of this computer: of where it stands. */
const key = 'ereje.lockAfter';
const usual = 15;
const listeners = new Set<() => void>();

function read(): number {
  const stored = localStorage.getItem(key);
  return lockAfterChoices.find((minutes) => String(minutes) === stored) ?? usual;
}

export function setLockAfter(minutes: number): void {
  localStorage.setItem(key, String(minutes));
  for (const listener of listeners) listener();
}

function onLockAfter(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Minutes without a key or a movement after which the program locks itself. */
export const useLockAfter = (): number => useSyncExternalStore(onLockAfter, read);
