import type { ChangeRow } from '#shared/model/change-row.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { StorageFile } from './storage-files.ts';

/** One entry of the journal: all rows of one action. It is in the journal whole or not at all. */
export interface JournalEntry {
  rows: ChangeRow[];
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
  /** Seqs between first and last that the open segment lacks. */
  missing: number[];
  /** Bytes of a torn tail that were cut off (and kept beside, under `torn/`), 0 where none. */
  tornBytes: number;
  /** Segments in which a whole record's checksum was wrong: what follows in them cannot be read. */
  damaged: { name: string; offset: number }[];
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
 * Problems: `storageFull`, `storageDenied`, `storageFailed`, `storageFileMissing`, `storageFileDamaged`.
 */
export interface StorageService {
  /** Reads the journal's end, cuts a torn tail. `storeId`: written into a journal that is new. */
  openJournal(storeId: string | null): Promise<Outcome<JournalState>>;
  /** Durable when it answers: every entry was written and forced to the disk. */
  append(entries: JournalEntry[]): Promise<Outcome<null>>;
  /** Entries that have a row with seq > `after`, in order of seq; at most about `limit` bytes at a time, at least one entry. */
  readJournal(after: number, limit: number): Promise<Outcome<{ entries: JournalEntry[]; more: boolean }>>;
  /** Removes segments all of whose rows have seq <= `upTo`: a verified snapshot holds them. */
  trimJournal(upTo: number): Promise<Outcome<null>>;
  /** Puts the whole journal aside under `aside/<name>/` and begins an empty one for `storeId`. Nothing is deleted. */
  setJournalAside(name: string, storeId: string): Promise<Outcome<null>>;
  /** Reads every record of the journal and checks it. */
  verifyJournal(): Promise<Outcome<{ entries: number; damaged: { name: string; offset: number }[] }>>;

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
