import type { SaveFileAnswer } from '#shared/bridge.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { numberedNames } from '#shared/numbered-names.ts';
import type { FolderToSave } from './platform.ts';
import { nameOf, saveProblem } from './save-with-picker.ts';

declare global {
  interface Window {
    /** File System Access: in Chromium only, and not in the type library. */
    showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
  }
}

/**
 * Asks for a folder at once, since a browser shows its dialog only just after a click; then has the files made and
 * writes them into a new folder in it: all of them or none.
 */
export async function saveFolderWithPicker({
  suggestedName,
  files,
}: FolderToSave): Promise<Outcome<SaveFileAnswer>> {
  const parent = await chooseFolder();
  if (!parent.ok) return parent;
  if (parent.value === null) return success({ state: 'cancelled' });
  const made = await files();
  return made.ok ? writeNewFolder(parent.value, suggestedName, made.value) : made;
}

/** Null where the person did not choose one. */
async function chooseFolder(): Promise<Outcome<FileSystemDirectoryHandle | null>> {
  try {
    const folder = await window.showDirectoryPicker?.({ mode: 'readwrite' });
    return folder ? success(folder) : failure('saveFailed');
  } catch (error) {
    return nameOf(error) === 'AbortError' ? success(null) : saveProblem(error);
  }
}

async function writeNewFolder(
  parent: FileSystemDirectoryHandle,
  suggestedName: string,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<Outcome<SaveFileAnswer>> {
  let made: string | null = null;
  try {
    const name = await freeName(parent, suggestedName);
    if (name === null) return failure('saveFailed');
    const folder = await parent.getDirectoryHandle(name, { create: true });
    made = name;
    for (const file of files) {
      const writable = await (await folder.getFileHandle(file.name, { create: true })).createWritable();
      await writable.write(new Uint8Array(file.bytes));
      await writable.close();
    }
    return success({ state: 'saved', name });
  } catch (error) {
    if (made !== null) await parent.removeEntry(made, { recursive: true }).catch(() => null);
    return saveProblem(error);
  }
}

/** The first name under which nothing stands in the folder; null where there is none. */
async function freeName(parent: FileSystemDirectoryHandle, suggestedName: string): Promise<string | null> {
  const taken = new Set<string>();
  for await (const name of parent.keys()) taken.add(name.toLowerCase());
  return [...numberedNames(suggestedName)].find((name) => !taken.has(name.toLowerCase())) ?? null;
}
