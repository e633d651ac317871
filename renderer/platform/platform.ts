import type {
  AppInfo,
  Bridge,
  Flush,
  OpenFileAnswer,
  PrintPdfAnswer,
  SaveFileAnswer,
} from '#shared/bridge.ts';
import type {
  BeginSaveRequest,
  NotifyRequest,
  OpenFileRequest,
  PrintPdfRequest,
  SaveFileRequest,
  SaveFolderRequest,
} from '#shared/bridge-arguments.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { Outcome } from '#shared/model/problem.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';

/** A place that the person chose, for a file that comes in portions. Until `commit` an older file stands there whole. */
export interface SaveTarget {
  /** File name without its folder. */
  name: string;
  write(bytes: Uint8Array): Promise<Outcome<null>>;
  /**
   * Ends the file. `sha256` (hexadecimal) is of all its bytes. `verified`: it was read back and is the same; a
   * download cannot be read back. Problem `saveDamaged` where it differs.
   */
  commit(sha256: string): Promise<Outcome<{ verified: boolean }>>;
  /** Leaves nothing of it. */
  drop(): Promise<void>;
}

export type SavePlace = { state: 'chosen'; target: SaveTarget } | { state: 'cancelled' };

/** A new folder with files. `files` makes them: it may take long, and what it rejects with is passed on. */
export interface FolderToSave {
  suggestedName: string;
  files: () => Promise<Outcome<SaveFolderRequest['files']>>;
}

/** What the interface needs before the page goes away. */
export interface Unsaved {
  /** Whether something typed is not stored yet. Asked synchronously. */
  pending: () => boolean;
  flush: Flush;
}

/** Serving a test to telephones in the network that this computer is in: only the desktop program can. */
export type TestRooms = Pick<Bridge, 'testAddresses' | 'startTestRoom' | 'testRoomState' | 'stopTestRoom'>;

/** All that the interface asks of the machine: the same on the desktop and in a browser. */
export interface Platform {
  /** The second copy of the data. */
  storage: StorageService;
  info(): Promise<AppInfo>;
  /** Problems: `saveDiskFull`, `saveReadOnly`, `saveFileInUse`, `saveFailed`. */
  saveFile(request: SaveFileRequest): Promise<Outcome<SaveFileAnswer>>;
  /** Whether folders can be written here: not in every browser. */
  canSaveFolder(): boolean;
  /** Asks in which folder and makes a new one there. Must be called from a click. Problems: as above, those of `files`. */
  saveFolder(folder: FolderToSave): Promise<Outcome<SaveFileAnswer>>;
  /**
   * Asks where to, at once: a browser shows its dialog only just after a click. The problems of saving come from it
   * and from every step of what it gives.
   */
  beginSave(request: BeginSaveRequest): Promise<Outcome<SavePlace>>;
  /** Problems: `fileTooLarge`, `openFailed`. */
  openFile(request: OpenFileRequest): Promise<Outcome<OpenFileAnswer>>;
  /** Problems: `linkNotAllowed`. */
  openExternal(address: string): Promise<Outcome<null>>;
  /** Tells the shell which language the person chose. */
  setLanguage(language: InterfaceLanguage): Promise<void>;
  /** The operating system's store of secrets; texts in base64. Problem: `secretsUnavailable`, in a browser always. */
  sealSecret(secret: string): Promise<Outcome<string>>;
  openSecret(sealed: string): Promise<Outcome<string>>;
  /** A message of the operating system; nothing where there is none, as in a browser. */
  notify(request: NotifyRequest): Promise<void>;
  /**
   * Hands a finished PDF to the program that prints it; must be called from a click. Problems: `printDiskFull`,
   * `printFileFailed`, `printProgramMissing`.
   */
  printPdf(request: PrintPdfRequest): Promise<Outcome<PrintPdfAnswer>>;
  /** Null in a browser, which cannot serve anything. */
  testRooms: TestRooms | null;
  /** `flush` runs when the window or page closes or goes to the background; gives the way to take it back. */
  onBeforeClose(unsaved: Unsaved): () => void;
}
