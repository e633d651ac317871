import { failure, type Outcome, success } from '#shared/model/problem.ts';

declare global {
  interface Window {
    /** File System Access: in Chromium only, and not in the type library. */
    showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
  }
}

/** A folder that the person chose. */
export interface PickedFolder {
  /** Writes files into a folder of its own in it. Problem: `saveFailed`. */
  write: (
    name: string,
    files: readonly { name: string; bytes: Uint8Array }[],
  ) => Promise<Outcome<{ name: string }>>;
}

/** Whether folders can be written here. On the desktop the page may not: its files go through dialogs of the shell. */
export const canPickFolder = (): boolean => !window.ereje && window.showDirectoryPicker !== undefined;

/** Asks for a folder; must be called from a click. Null where the person did not choose one. Problem: `saveFailed`. */
export async function pickFolder(): Promise<Outcome<PickedFolder | null>> {
  try {
    const folder = await window.showDirectoryPicker?.({ mode: 'readwrite' });
    return folder ? success(picked(folder)) : failure('saveFailed');
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError'
      ? success(null)
      : failure('saveFailed');
  }
}

const picked = (folder: FileSystemDirectoryHandle): PickedFolder => ({
  write: async (name, files) => {
    try {
      const own = await folder.getDirectoryHandle(name, { create: true });
      for (const file of files) {
        const writable = await (await own.getFileHandle(file.name, { create: true })).createWritable();
        await writable.write(new Uint8Array(file.bytes));
        await writable.close();
      }
      return success({ name });
    } catch {
      return failure('saveFailed');
    }
  },
});
