import type { JournalState } from '#shared/storage/storage-service.ts';

/** What the database says of itself at the start. */
export interface DatabaseState {
  /** Null where it is new: never used, or emptied by the browser. */
  storeId: string | null;
  lastSeq: number;
  lastId: string | null;
  /** A rebuild was begun and did not end. */
  rebuilding: boolean;
}

/** What the start has to do so that both copies hold the same. */
export type Plan =
  /** Nothing was ever stored here. */
  | { kind: 'new' }
  | { kind: 'same' }
  /** The journal lacks rows that the database has: these seqs and all after `after`. */
  | { kind: 'extendJournal'; after: number; missing: number[] }
  /** The database lacks the rows after `after`. */
  | { kind: 'replay'; after: number }
  /** The database is gone, was never finished, or lacks more than the journal can give: from a snapshot. */
  | { kind: 'rebuild' }
  /** The journal is new or of other data: it is put aside, the database is the truth. */
  | { kind: 'newJournal'; setAside: boolean }
  /** Both went on from one place in different ways: both are kept, the journal (what was acknowledged) is shown. */
  | { kind: 'parted' };

/**
 * Compares the database with the journal. `idInJournal`: id of the row that the journal has at the database's last
 * seq, null where the journal does not reach back to it (or not so far).
 */
export function compareCopies(
  db: DatabaseState,
  journal: JournalState,
  snapshots: number,
  idInJournal: string | null,
): Plan {
  const journalIsNew = journal.storeId === null && journal.lastSeq === 0;
  const dbIsEmpty = db.lastSeq === 0;
  if (db.rebuilding) return { kind: 'rebuild' };
  if (dbIsEmpty && db.storeId === null) {
    if (journal.lastSeq > 0 || snapshots > 0) return { kind: 'rebuild' };
    return journalIsNew ? { kind: 'new' } : { kind: 'newJournal', setAside: true };
  }
  if (journalIsNew) return { kind: 'newJournal', setAside: false };
  if (db.storeId !== journal.storeId) return { kind: 'newJournal', setAside: true };
  if (idInJournal !== null && db.lastId !== null && idInJournal !== db.lastId) return { kind: 'parted' };
  if (journal.lastSeq > db.lastSeq) {
    return journal.firstSeq <= db.lastSeq + 1 ? { kind: 'replay', after: db.lastSeq } : { kind: 'rebuild' };
  }
  if (journal.lastSeq < db.lastSeq || journal.missing.length > 0) {
    return { kind: 'extendJournal', after: journal.lastSeq, missing: journal.missing };
  }
  return { kind: 'same' };
}
