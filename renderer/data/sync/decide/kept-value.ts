import type { ZodType } from 'zod';

/** A small value that belongs to this computer, not to the data: no snapshot, backup or journal has it. */
export interface KeptValue<T> {
  /** The same object until the value changes. */
  read: () => T;
  write: (change: (before: T) => T) => void;
  /** Calls back when it changes, here or in another window; gives the way to stop. */
  subscribe: (listener: () => void) => () => void;
}

/** Keeps a value in the browser's own small store under `key`; what cannot be read counts as `initial`. */
export function keptValue<T>(key: string, schema: ZodType<T>, initial: T): KeptValue<T> {
  let text: string | null = null;
  let value = initial;
  const listeners = new Set<() => void>();
  const read = () => {
    const stored = localStorage.getItem(key);
    if (stored !== text) {
      text = stored;
      value = stored === null ? initial : (schema.safeParse(readJson(stored)).data ?? initial);
    }
    return value;
  };
  return {
    read,
    write(change) {
      localStorage.setItem(key, JSON.stringify(change(read())));
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      const elsewhere = (event: StorageEvent) => event.key === key && listener();
      listeners.add(listener);
      window.addEventListener('storage', elsewhere);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('storage', elsewhere);
      };
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
