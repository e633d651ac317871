const listeners = new Set<() => void>();

/** Tells that much was written at once: the free space is looked at now, not minutes later. */
export function spaceUsed(): void {
  for (const listener of listeners) listener();
}

/** Gives the way to stop. */
export function onSpaceUsed(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
