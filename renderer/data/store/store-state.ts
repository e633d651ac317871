import type { Problem } from '#shared/model/problem.ts';

/** What happened to the data before this start, and what was recovered. Shown once, in one message. */
export interface RecoveryReport {
  what:
    | 'databaseLost'
    | 'databaseOlder'
    | 'databaseDamaged'
    | 'journalTorn'
    | 'journalLost'
    | 'migrated'
    | 'restored'
    /** Opened without data, at a person's wish. */
    | 'emptied';
  /** Changes that were brought back. */
  changes: number;
  /** ISO instant of the last of them; null where there is none. */
  lastAt: string | null;
  /** ISO instant of the snapshot that was the ground; null where none was needed. */
  snapshot: string | null;
  /** Snapshots that failed their check and were passed over. */
  skippedSnapshots: number;
  /** Code names of what is known to be missing: texts in `data` name them. */
  lost: ('journalTail' | 'journalPart' | 'beforeJournal' | 'journalEnd' | 'lastChanges')[];
  /** How many acknowledged changes are known to be in no copy. */
  missing: number;
}

export type StoreState =
  | { phase: 'opening' }
  | { phase: 'rebuilding'; done: number; of: number }
  /** `secondCopy`: why there is none on this machine; null where all is well. */
  | { phase: 'ready'; report: RecoveryReport | null; secondCopy: Problem | null }
  | { phase: 'refused'; problem: Problem };

let state: StoreState = { phase: 'opening' };
const listeners = new Set<() => void>();

export const storeState = (): StoreState => state;

export function setStoreState(next: StoreState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Calls back when the store's state changes; gives the way to stop. */
export function onStoreState(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The person has read what was recovered. */
export function dismissReport(): void {
  if (state.phase === 'ready') setStoreState({ ...state, report: null });
}
