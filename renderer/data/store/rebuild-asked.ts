const key = 'ereje.rebuild';

/** A person (or a failed check) asked that the next start makes the database again from its second copy. */
export const rebuildAsked = (): boolean => globalThis.localStorage?.getItem(key) === 'yes';

export const rebuildDone = (): void => globalThis.localStorage?.removeItem(key);

/** Loads the page again; the start then makes the database from the newest snapshot and the journal. */
export function rebuildNow(): void {
  localStorage.setItem(key, 'yes');
  location.reload();
}
