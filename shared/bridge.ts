import type {
  BeginSaveRequest,
  CommitSaveRequest,
  NotifyRequest,
  OpenFileRequest,
  PrintPdfRequest,
  SaveFileRequest,
  SaveFolderRequest,
  WriteSaveRequest,
} from './bridge-arguments.ts';
import type { InterfaceLanguage } from './model/interface-language.ts';
import type { Outcome } from './model/problem.ts';
import type { StorageRequest } from './storage/answer-requests.ts';
import type { NetworkAddress, StartTestRoomRequest, TestRoomState } from './test-taking/room-bridge.ts';

/** Where the bridge stands in the page: `window.ereje`. */
export const bridgeName = 'ereje';

/** Every name that may cross the process boundary. A channel that is not listed here does not exist. */
export const bridgeChannels = {
  saveFile: 'ereje:save-file',
  saveFolder: 'ereje:save-folder',
  openFile: 'ereje:open-file',
  beginSave: 'ereje:begin-save',
  writeSave: 'ereje:write-save',
  commitSave: 'ereje:commit-save',
  dropSave: 'ereje:drop-save',
  storage: 'ereje:storage',
  openExternal: 'ereje:open-external',
  appInfo: 'ereje:app-info',
  setLanguage: 'ereje:set-language',
  sealSecret: 'ereje:seal-secret',
  openSecret: 'ereje:open-secret',
  notify: 'ereje:notify',
  printPdf: 'ereje:print-pdf',
  testAddresses: 'ereje:test-addresses',
  startTestRoom: 'ereje:start-test-room',
  testRoomState: 'ereje:test-room-state',
  stopTestRoom: 'ereje:stop-test-room',
  /** Main asks the page to store what is typed. */
  flush: 'ereje:flush',
  /** The page answers whether all of it is stored. */
  flushed: 'ereje:flushed',
} as const;

/** `cancelled`: the person closed the dialog; nothing was written. `name`: file name without its folder. */
export type SaveFileAnswer = { state: 'saved'; name: string } | { state: 'cancelled' };

/** `handle`: names the save that began to the calls that follow. */
export type BeginSaveAnswer = { state: 'chosen'; handle: string; name: string } | { state: 'cancelled' };

export type OpenFileAnswer = { state: 'opened'; name: string; bytes: Uint8Array } | { state: 'cancelled' };

/** `opened`: a program that prints it shows it now. `saved`: it lies where the browser puts files; the person opens it. */
export interface PrintPdfAnswer {
  state: 'opened' | 'saved';
}

export interface AppInfo {
  kind: 'desktop' | 'browser';
  version: string;
  /** `win32`, `darwin`, `linux`, or `web` in a browser. */
  operatingSystem: string;
}

/** Stores all that is typed; gives false where some of it could not be stored. */
export type Flush = () => Promise<boolean>;

/**
 * The whole boundary between the interface and the machine. Arguments are parsed in the main process with
 * `bridge-arguments.ts`; answers are values, never thrown errors.
 */
export interface Bridge {
  /** Asks where to, then writes; an older file stays whole until the new one is on the disk. */
  saveFile(request: SaveFileRequest): Promise<Outcome<SaveFileAnswer>>;
  /** Asks in which folder, then makes a new one in it with the files: all of them or none. */
  saveFolder(request: SaveFolderRequest): Promise<Outcome<SaveFileAnswer>>;
  /** Asks where to; `writeSave` then adds bytes to a temporary file beside that place. */
  beginSave(request: BeginSaveRequest): Promise<Outcome<BeginSaveAnswer>>;
  writeSave(request: WriteSaveRequest): Promise<Outcome<null>>;
  /** Forces the file to the disk, reads it back, compares it, and only then gives it its name. */
  commitSave(request: CommitSaveRequest): Promise<Outcome<null>>;
  /** Ends a save and leaves nothing of it. */
  dropSave(handle: string): Promise<Outcome<null>>;
  /** Asks which file, then reads it, up to `openedFileLimit` bytes. */
  openFile(request: OpenFileRequest): Promise<Outcome<OpenFileAnswer>>;
  /** One call of the second copy, `StorageService`. */
  storage(request: StorageRequest): Promise<Outcome<unknown>>;
  /**
   * Opens an https address in the person's browser, at their click: at once those of the allow-list, another one after
   * they said yes to a question of the shell. Problem: `linkNotAllowed`.
   */
  openExternal(address: string): Promise<Outcome<null>>;
  appInfo(): Promise<Outcome<AppInfo>>;
  /** Language of the native menu and dialogs. */
  setLanguage(language: InterfaceLanguage): Promise<Outcome<null>>;
  /** Closes a secret (base64) for everybody but this user of the operating system. Problem: `secretsUnavailable`. */
  sealSecret(secret: string): Promise<Outcome<string>>;
  openSecret(sealed: string): Promise<Outcome<string>>;
  /** Shows a message of the operating system; a click on it brings the window forward. False where it has none. */
  notify(request: NotifyRequest): Promise<Outcome<boolean>>;
  /**
   * Opens a finished PDF in the system's program for PDF, from which the person prints it at 100 %. Problems:
   * `printDiskFull`, `printFileFailed`, `printProgramMissing`.
   */
  printPdf(request: PrintPdfRequest): Promise<Outcome<PrintPdfAnswer>>;
  /** The networks that telephones can share with this computer. */
  testAddresses(): Promise<Outcome<NetworkAddress[]>>;
  /**
   * Serves a test to telephones in one network; one that was open before, also before a crash, goes on with its codes
   * and answers. Problems: `testAddressGone`, `testRoomFailed`.
   */
  startTestRoom(request: StartTestRoomRequest): Promise<Outcome<TestRoomState>>;
  /** Null where the test was never open here. Problem: `testRoomFailed`. */
  testRoomState(testId: string): Promise<Outcome<TestRoomState | null>>;
  /** Closes the room: who is still writing ends with the answers of now. Problems: `testRoomClosed`, `testRoomFailed`. */
  stopTestRoom(testId: string): Promise<Outcome<TestRoomState>>;
  /** `flush` runs before the window closes; a later call replaces the earlier one. */
  onBeforeClose(flush: Flush): void;
}
