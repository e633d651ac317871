import type { ChangeRow } from '#shared/model/change-row.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { StorageFile } from './storage-files.ts';

/** One entry of the journal: all rows of one action. It is in the journal whole or not at all. */
export interface JournalEntry {
  rows: ChangeRow[];
}

/** Bytes of a segment that are no whole record: they begin at `offset`. */
export interface JournalDamage {
  name: string;
  offset: number;
}

/** Seqs from `from` to `to`, both included. */
export interface JournalGap {
  from: number;
  to: number;
}

/** What was found when the journal was opened. */
export interface JournalState {
  /** Which store the journal belongs to; null where the journal is new. */
  storeId: string | null;
  /** Highest `seq` of a row in the journal, 0 where it is empty. */
  lastSeq: number;
  /** Id and time of the row with that seq. */
  lastId: string | null;
  lastAt: string | null;
  /** Lowest seq that the journal still has, 0 where it is empty. */
  firstSeq: number;
  /** Highest `schemaVersion` of a row. */
  schemaVersion: number;
  /** Seqs that the open segment should have and lacks, the first thousand of them. */
  missing: number[];
  /** Segments that are gone from between others: the seqs that they can have held, both ends included. */
  gaps: JournalGap[];
  /** Bytes of a torn tail that were cut off (and kept beside, under `torn/`), 0 where none. */
  tornBytes: number;
  /** Places in the open segment where bytes are no record; the records behind them are read. */
  damaged: JournalDamage[];
  /** Bytes of all segments. */
  size: number;
}

/** Disk space for this program, in bytes; null where the machine does not tell. */
export interface StorageSpace {
  free: number | null;
  used: number;
  /** Folder in words of the operating system; null in a browser. */
  folder: string | null;
}

/**
 * The second copy: a journal of changes and whole files, outside IndexedDB. On the desktop the main process answers,
 * in a browser a worker over OPFS; both run the same code on a `StorageFiles`, and one contract suite tests both.
 * Problems: `storageFull`, `storageDenied`, `storageFailed`, `storageFileMissing`, `storageFileDamaged`; `storageLocked`:
 * another process has it; `storageNewer`: a newer program wrote the journal.
 */
export interface StorageService {
  /** Reads the journal's end, cuts a torn tail. `storeId`: written into a journal that is new. */
  openJournal(storeId: string | null): Promise<Outcome<JournalState>>;
  /** Durable when it answers: every entry was written and forced to the disk. */
  append(entries: JournalEntry[]): Promise<Outcome<null>>;
  /**
   * Entries that have a row with seq > `after`, in order of their highest seq; at most about `limit` bytes at a time,
   * at least one entry. An entry that was written twice is given once. Go on with the highest seq that was given.
   */
  readJournal(after: number, limit: number): Promise<Outcome<{ entries: JournalEntry[]; more: boolean }>>;
  /**
   * Removes the oldest segments while all of their rows have seq <= `upTo`: a verified snapshot holds them. The open
   * segment stays; one with damaged places goes under `aside/damaged/`.
   */
  trimJournal(upTo: number): Promise<Outcome<null>>;
  /** Puts the whole journal aside under `aside/<name>/` and begins an empty one for `storeId`. Nothing is deleted. */
  setJournalAside(name: string, storeId: string): Promise<Outcome<null>>;
  /** Reads every record of the journal and checks it. */
  verifyJournal(): Promise<Outcome<{ entries: number; damaged: JournalDamage[]; gaps: JournalGap[] }>>;

  listFiles(prefix: string): Promise<Outcome<StorageFile[]>>;
  readFile(name: string, from: number, to: number): Promise<Outcome<Uint8Array>>;
  /** Starts a temporary file; gives a handle for `writeFile` and `commitFile`. */
  beginFile(): Promise<Outcome<string>>;
  writeFile(handle: string, bytes: Uint8Array): Promise<Outcome<null>>;
  /**
   * Forces the temporary file to the disk, reads it back, compares size and SHA-256 (hexadecimal), and only then
   * gives it its name, in place of an older one. `storageFileDamaged` where what was read back differs.
   */
  commitFile(handle: string, name: string, sha256: string): Promise<Outcome<null>>;
  /** Drops a temporary file. */
  dropFile(handle: string): Promise<Outcome<null>>;
  removeFile(name: string): Promise<Outcome<null>>;
  space(): Promise<Outcome<StorageSpace>>;
}
