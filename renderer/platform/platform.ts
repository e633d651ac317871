import type { AppInfo, Flush, OpenFileAnswer, SaveFileAnswer } from '#shared/bridge.ts';
import type { OpenFileRequest, SaveFileRequest } from '#shared/bridge-arguments.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import type { Outcome } from '#shared/model/problem.ts';

/** What the interface needs before the page goes away. */
export interface Unsaved {
  /** Whether something typed is not stored yet. Asked synchronously. */
  pending: () => boolean;
  flush: Flush;
}

/** All that the interface asks of the machine: the same on the desktop and in a browser. */
export interface Platform {
  info(): Promise<AppInfo>;
  /** Problems: `saveDiskFull`, `saveReadOnly`, `saveFileInUse`, `saveFailed`. */
  saveFile(request: SaveFileRequest): Promise<Outcome<SaveFileAnswer>>;
  /** Problems: `fileTooLarge`, `openFailed`. */
  openFile(request: OpenFileRequest): Promise<Outcome<OpenFileAnswer>>;
  /** Problems: `linkNotAllowed`. */
  openExternal(address: string): Promise<Outcome<null>>;
  /** Tells the shell which language the person chose. */
  setLanguage(language: InterfaceLanguage): Promise<void>;
  /** `flush` runs when the window or page closes or goes to the background; gives the way to take it back. */
  onBeforeClose(unsaved: Unsaved): () => void;
}
