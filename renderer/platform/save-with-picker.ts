import type { SaveFileAnswer } from '#shared/bridge.ts';
import type { BeginSaveRequest, SaveFileRequest } from '#shared/bridge-arguments.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { SavePlace, SaveTarget } from './platform.ts';

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

export const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');
export const saveProblem = (error: unknown) => failure(problems[nameOf(error)] ?? 'saveFailed');

/** The file that the person chose; null where this browser or this moment does not allow the dialog. */
async function choosePlace(request: BeginSaveRequest): Promise<FileSystemFileHandle | 'cancelled' | null> {
  if (!window.showSaveFilePicker) return null;
  try {
    return await window.showSaveFilePicker({
      suggestedName: request.suggestedName,
      types: request.filters.map(({ name, extensions }) => ({
        description: name,
        accept: { 'application/octet-stream': extensions.map((extension) => `.${extension}`) },
      })),
    });
  } catch (error) {
    return nameOf(error) === 'AbortError' ? 'cancelled' : null;
  }
}

/**
 * Lets the person choose the place and writes there; the browser writes to a file of its own first, so an
 * older file stays whole. Null where this browser or this moment does not allow the dialog.
 */
export async function saveWithPicker(request: SaveFileRequest): Promise<Outcome<SaveFileAnswer> | null> {
  const file = await choosePlace(request);
  if (file === null) return null;
  return file === 'cancelled' ? success({ state: 'cancelled' }) : writeTo(file, request.bytes);
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
    return saveProblem(error);
  }
}

/** As `saveWithPicker`, for a file that comes in portions. */
export async function beginWithPicker(request: BeginSaveRequest): Promise<Outcome<SavePlace> | null> {
  const file = await choosePlace(request);
  if (file === null) return null;
  if (file === 'cancelled') return success({ state: 'cancelled' });
  try {
    return success({ state: 'chosen', target: pickedTarget(file, await file.createWritable()) });
  } catch (error) {
    return saveProblem(error);
  }
}

function pickedTarget(file: FileSystemFileHandle, writable: FileSystemWritableFileStream): SaveTarget {
  const drop = () => writable.abort().catch(() => undefined);
  const step = async <T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    try {
      return await work();
    } catch (error) {
      await drop();
      return saveProblem(error);
    }
  };
  return {
    name: file.name,
    drop,
    write: (bytes) =>
      step(async () => {
        await writable.write(new Uint8Array(bytes));
        return success(null);
      }),
    commit: (expected) =>
      step(async () => {
        await writable.close();
        const { hashOf } = await import('./hash-of.ts');
        return (await hashOf(await file.getFile())) === expected
          ? success({ verified: true })
          : failure('saveDamaged');
      }),
  };
}
