/** Why the medium refused. `full`: no space; `denied`: no permission; `missing`: no such file; `failed`: anything else. */
export type StorageErrorCode = 'full' | 'denied' | 'missing' | 'failed';

/** What a medium throws; nothing else may come out of it. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;
  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StorageError';
    this.code = code;
  }
}

/** One file: its name below the storage folder, with `/` between folders, and its size in bytes. */
export interface StorageFile {
  name: string;
  size: number;
}

/**
 * A folder on a disk, as the journal and the kept files need it: the desktop's file system, a browser's OPFS, or
 * memory in tests. What was written survives a power cut only after `sync` of that file; a new name, a rename and a
 * removal only after `syncFolder`. A crash in the middle of `append` may leave any part of the bytes.
 */
export interface StorageFiles {
  /** Files whose name begins with `prefix`, in order of name. */
  list(prefix: string): Promise<StorageFile[]>;
  /** Bytes from `from` (included) to `to` (excluded, at most the end). */
  read(name: string, from: number, to: number): Promise<Uint8Array>;
  /** Makes the file where there is none. */
  append(name: string, bytes: Uint8Array): Promise<void>;
  truncate(name: string, size: number): Promise<void>;
  sync(name: string): Promise<void>;
  /** Replaces what stood under `to`. */
  rename(from: string, to: string): Promise<void>;
  remove(name: string): Promise<void>;
  syncFolder(): Promise<void>;
  /** Free bytes for this program, or null where the machine does not tell. */
  free(): Promise<number | null>;
}
