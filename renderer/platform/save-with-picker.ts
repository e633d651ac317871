import type { SaveFileAnswer } from '#shared/bridge.ts';
import type { SaveFileRequest } from '#shared/bridge-arguments.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

interface PickerOptions {
  suggestedName: string;
  types: { description: string; accept: Record<string, string[]> }[];
}

declare global {
  interface Window {
    /** File System Access: in Chromium only, and not in the type library. */
    showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle>;
  }
}

const problems: Readonly<Record<string, string>> = {
  QuotaExceededError: 'saveDiskFull',
  NotAllowedError: 'saveReadOnly',
  NoModificationAllowedError: 'saveFileInUse',
};

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');

/**
 * Lets the person choose the place and writes there; the browser writes to a file of its own first, so an
 * older file stays whole. Null where this browser or this moment does not allow the dialog.
 */
export async function saveWithPicker(request: SaveFileRequest): Promise<Outcome<SaveFileAnswer> | null> {
  if (!window.showSaveFilePicker) return null;
  let file: FileSystemFileHandle;
  try {
    file = await window.showSaveFilePicker({
      suggestedName: request.suggestedName,
      types: request.filters.map(({ name, extensions }) => ({
        description: name,
        accept: { 'application/octet-stream': extensions.map((extension) => `.${extension}`) },
      })),
    });
  } catch (error) {
    return nameOf(error) === 'AbortError' ? success({ state: 'cancelled' }) : null;
  }
  return writeTo(file, request.bytes);
}

async function writeTo(file: FileSystemFileHandle, bytes: Uint8Array): Promise<Outcome<SaveFileAnswer>> {
  let writable: FileSystemWritableFileStream | null = null;
  try {
    writable = await file.createWritable();
    await writable.write(new Uint8Array(bytes));
    await writable.close();
    return success({ state: 'saved', name: file.name });
  } catch (error) {
    await writable?.abort().catch(() => null);
    return failure(problems[nameOf(error)] ?? 'saveFailed');
  }
}
