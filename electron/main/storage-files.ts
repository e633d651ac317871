import * as disk from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { StorageError, type StorageErrorCode, type StorageFiles } from '#shared/storage/storage-files.ts';
import { replace } from './write-whole.ts';

const codes: Readonly<Record<string, StorageErrorCode>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  EBUSY: 'denied',
  ENOENT: 'missing',
};

/** Files that are kept open at most: the journal's open segment and the temporary files that are being written. */
const keptOpen = 16;

/** The medium in a folder of the desktop's file system. */
export interface DiskFiles extends StorageFiles {
  close(): Promise<void>;
}

export function diskFiles(folder: string): DiskFiles {
  const handles = new Map<string, disk.FileHandle>();
  /** Folders in which a name has changed and may be lost at a power cut. */
  const changed = new Set<string>();
  const pathOf = (name: string) => join(folder, ...name.split('/'));

  async function closeFile(name: string): Promise<void> {
    const handle = handles.get(name);
    handles.delete(name);
    await handle?.close();
  }

  /** Opened for appending and kept open: opening costs more than writing an entry. */
  async function handleOf(name: string): Promise<disk.FileHandle> {
    const kept = handles.get(name);
    if (kept) return kept;
    const oldest = handles.size >= keptOpen ? handles.keys().next().value : undefined;
    if (oldest !== undefined) await closeFile(oldest);
    const handle = await openForAppend(pathOf(name));
    handles.set(name, handle);
    return handle;
  }

  async function openForAppend(path: string): Promise<disk.FileHandle> {
    const isNew = await disk.access(path).then(
      () => false,
      () => true,
    );
    if (isNew) await makeFolder(dirname(path));
    const handle = await disk.open(path, 'a');
    if (isNew) changed.add(dirname(path));
    return handle;
  }

  async function makeFolder(path: string): Promise<void> {
    const first = await disk.mkdir(path, { recursive: true });
    if (first === undefined) return;
    for (let made = path; made.length >= first.length; made = dirname(made)) changed.add(dirname(made));
  }

  return {
    async close() {
      for (const name of [...handles.keys()]) await closeFile(name);
    },
    list: (prefix) => asStorageError(() => listFiles(folder, prefix)),
    read: (name, from, to) => asStorageError(() => readPart(pathOf(name), from, to)),
    append: (name, bytes) => asStorageError(async () => (await handleOf(name)).appendFile(bytes)),
    truncate: (name, size) =>
      asStorageError(async () => {
        await closeFile(name);
        await disk.truncate(pathOf(name), size);
      }),
    sync: (name) =>
      asStorageError(async () => {
        const kept = handles.get(name);
        if (kept) return kept.datasync();
        const handle = await disk.open(pathOf(name), 'r+');
        await handle.datasync().finally(() => handle.close());
      }),
    rename: (from, to) =>
      asStorageError(async () => {
        // Windows renames no open file and replaces none.
        await closeFile(from);
        await closeFile(to);
        await makeFolder(dirname(pathOf(to)));
        await replace(pathOf(from), pathOf(to), disk);
        changed.add(dirname(pathOf(from))).add(dirname(pathOf(to)));
      }),
    remove: (name) =>
      asStorageError(async () => {
        await closeFile(name);
        await disk.unlink(pathOf(name));
        changed.add(dirname(pathOf(name)));
      }),
    syncFolder: () =>
      asStorageError(async () => {
        for (const path of changed) {
          await syncPath(path);
          changed.delete(path);
        }
      }),
    free: () =>
      asStorageError(async () => {
        await disk.mkdir(folder, { recursive: true });
        const { bavail, bsize } = await disk.statfs(folder);
        return bavail * bsize;
      }),
  };
}

/** Errors of the disk as those of a medium. */
export async function asStorageError<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
    throw new StorageError(codes[code] ?? 'failed', code, { cause: error });
  }
}

async function listFiles(folder: string, prefix: string) {
  const within = join(folder, ...prefix.split('/').slice(0, -1));
  const entries = await disk.readdir(within, { recursive: true, withFileTypes: true }).catch(noneIfMissing);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      path,
      name: path
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    }))
    .filter(({ name }) => name.startsWith(prefix));
  const sized = await Promise.all(
    // A file may go while the list is made.
    files.map(async ({ path, name }) => {
      const stats = await disk.stat(path).catch(noneIfMissing);
      return Array.isArray(stats) ? [] : [{ name, size: stats.size }];
    }),
  );
  return sized.flat().sort((a, b) => (a.name < b.name ? -1 : 1));
}

function noneIfMissing(error: unknown): never[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}

async function readPart(path: string, from: number, to: number): Promise<Uint8Array> {
  const handle = await disk.open(path, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, from + length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return length < bytes.length ? bytes.subarray(0, length) : bytes;
  } finally {
    await handle.close();
  }
}

/** Makes names durable. Windows cannot open a folder; there the file system's own log keeps names in order. */
async function syncPath(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
