/** Changes wait here until the store has been compared with its second copy: a change in between would take a place in the log that is taken already. */
let ready: Promise<void> = Promise.resolve();

/** Resolves when changes may be written; rejects where the store could not be opened. */
export const storeReady = (): Promise<void> => ready;

/** Changes wait for `opening`. */
export function holdChanges(opening: Promise<void>): void {
  ready = opening;
  // Each change meets the error itself; without a change it is shown by whoever opened the store.
  ready.catch(() => undefined);
}
