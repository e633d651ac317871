/**
 * Words that stand on the screen and are not in the store yet, by the key of their pending save. Kept outside the
 * components, so that they outlive a row that is drawn anew, and so that sums can count them at once.
 */
const drafts = new Map<string, string>();
const listeners = new Set<() => void>();
let version = 0;

function announce() {
  version += 1;
  for (const listener of listeners) listener();
}

export const readDraft = (key: string): string | undefined => drafts.get(key);

/** Changes with every draft; for what is computed from many of them. */
export const draftVersion = (): number => version;

export function setDraft(key: string, text: string): void {
  drafts.set(key, text);
  announce();
}

export function dropDraft(key: string): void {
  if (drafts.delete(key)) announce();
}

export function onDraft(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
