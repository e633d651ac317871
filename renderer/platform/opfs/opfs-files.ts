import { StorageError, type StorageErrorCode, type StorageFiles } from '#shared/storage/storage-files.ts';

/** An open file of the origin's private file system; only a worker gets one. */
interface OpenFile {
  getSize(): number;
  read(bytes: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
}

/** What the types of the web do not have yet. */
interface PrivateFile extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<OpenFile>;
  move(folder: FileSystemDirectoryHandle, name: string): Promise<void>;
}

const codes: Readonly<Record<string, StorageErrorCode>> = {
  QuotaExceededError: 'full',
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  InvalidStateError: 'denied',
  NotFoundError: 'missing',
};

/** The medium in the browser's private file system, below one folder of it. */
export interface OpfsFiles extends StorageFiles {
  /** Closes the files whose name begins so: another window can then open them. */
  close(prefix: string): Promise<void>;
}

/** `beforeNames`: is waited for before a name is made, changed or removed. */
export function opfsFiles(root: FileSystemDirectoryHandle, beforeNames: () => Promise<void>): OpfsFiles {
  const open = new Map<string, OpenFile>();

  async function folderOf(name: string, create: boolean): Promise<FileSystemDirectoryHandle> {
    let folder = root;
    for (const part of name.split('/').slice(0, -1))
      folder = await folder.getDirectoryHandle(part, { create });
    return folder;
  }

  const fileOf = async (name: string, create = false) =>
    (await folderOf(name, create)).getFileHandle(lastPart(name), { create }) as Promise<PrivateFile>;

  async function madeFile(name: string): Promise<PrivateFile> {
    try {
      return await fileOf(name);
    } catch (error) {
      if (!isMissing(error)) throw error;
      await beforeNames();
      return fileOf(name, true);
    }
  }

  /** Opened once and kept: opening costs more than writing an entry. */
  async function openFile(name: string, create = false): Promise<OpenFile> {
    const known = open.get(name);
    if (known) return known;
    const file = await (create ? madeFile(name) : fileOf(name));
    const opened = await file.createSyncAccessHandle();
    open.set(name, opened);
    return opened;
  }

  function closeFile(name: string): void {
    open.get(name)?.close();
    open.delete(name);
  }

  async function remove(name: string): Promise<void> {
    closeFile(name);
    await beforeNames();
    await (await folderOf(name, false)).removeEntry(lastPart(name));
  }

  /** Another window may remove a file while the list is made: then it has none. */
  async function sizeOf(name: string, file: FileSystemFileHandle): Promise<number | null> {
    const known = open.get(name);
    if (known) return known.getSize();
    try {
      return (await file.getFile()).size;
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  return {
    list: (prefix) =>
      named(async () => {
        const found: { name: string; size: number }[] = [];
        for await (const [name, file] of filesBelow(root, '', prefix)) {
          const size = await sizeOf(name, file);
          if (size !== null) found.push({ name, size });
        }
        return found.sort((a, b) => (a.name < b.name ? -1 : 1));
      }),
    read: (name, from, to) =>
      named(async () => {
        const known = open.get(name);
        if (!known) {
          const file = await (await fileOf(name)).getFile();
          return new Uint8Array(await file.slice(from, Math.min(to, file.size)).arrayBuffer());
        }
        const bytes = new Uint8Array(Math.max(0, Math.min(to, known.getSize()) - from));
        return bytes.subarray(0, known.read(bytes, { at: from }));
      }),
    append: (name, bytes) =>
      named(async () => {
        const file = await openFile(name, true);
        const written = file.write(bytes, { at: file.getSize() });
        if (written < bytes.length) throw new StorageError('full', name);
      }),
    truncate: (name, size) => named(async () => (await openFile(name)).truncate(size)),
    sync: (name) => named(async () => (await openFile(name)).flush()),
    rename: (from, to) =>
      named(async () => {
        closeFile(from);
        closeFile(to);
        const file = await fileOf(from);
        await beforeNames();
        await file.move(await folderOf(to, true), lastPart(to));
      }),
    remove: (name) => named(() => remove(name)),
    // The browser keeps names itself and has no way to force them to the disk.
    syncFolder: async () => undefined,
    free: () =>
      named(async () => {
        const { quota, usage } = await navigator.storage.estimate();
        return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
      }),
    async close(prefix) {
      for (const name of [...open.keys()]) if (name.startsWith(prefix)) closeFile(name);
    },
  };
}

export const isMissing = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'NotFoundError';

const lastPart = (name: string) => name.slice(name.lastIndexOf('/') + 1);

async function* filesBelow(
  folder: FileSystemDirectoryHandle,
  path: string,
  prefix: string,
): AsyncGenerator<[string, FileSystemFileHandle]> {
  for await (const [part, handle] of folder.entries()) {
    const name = path + part;
    if (handle.kind === 'directory') {
      const below = `${name}/`;
      if (below.startsWith(prefix) || prefix.startsWith(below)) {
        yield* filesBelow(handle as FileSystemDirectoryHandle, below, prefix);
      }
    } else if (name.startsWith(prefix)) yield [name, handle as FileSystemFileHandle];
  }
}

/** Errors of the browser as those of a medium. */
async function named<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StorageError) throw error;
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    throw new StorageError(codes[name] ?? 'failed', name, { cause: error });
  }
}
