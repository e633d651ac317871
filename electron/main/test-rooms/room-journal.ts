import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Lines that are only ever added to a file. */
export interface RoomJournal {
  add(lines: readonly string[]): void;
  /**
   * Comes back when all that was added before is on the disk. Throws where that did not succeed; what was added waits
   * and is tried again with the next call, so that "kept" is never said of what is not.
   */
  kept(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a journal with the lines that stand in it. A last line that a crash cut off was never said to be kept: it goes. */
export async function openJournal(path: string): Promise<{ lines: string[]; journal: RoomJournal }> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'a+');
  try {
    const bytes = await handle.readFile();
    const size = bytes.lastIndexOf(0x0a) + 1;
    if (size < bytes.length) await handle.truncate(size);
    const lines = bytes.subarray(0, size).toString('utf8').split('\n').slice(0, -1);
    await syncFolder(dirname(path));
    return { lines, journal: journalOf(handle, size) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

function journalOf(handle: FileHandle, begin: number): RoomJournal {
  let size = begin;
  let waiting: string[] = [];
  let added = 0;
  let written = 0;
  /** A write that broke off may have left a part of its bytes. */
  let broken = false;
  let writing: Promise<void> | null = null;

  async function write(): Promise<void> {
    const count = waiting.length;
    const bytes = Buffer.from(waiting.map((line) => `${line}\n`).join(''));
    if (broken) await handle.truncate(size);
    broken = true;
    await handle.appendFile(bytes);
    await handle.datasync();
    broken = false;
    size += bytes.length;
    waiting = waiting.slice(count);
    written += count;
  }

  return {
    add(lines) {
      waiting.push(...lines);
      added += lines.length;
    },
    async kept() {
      const last = added;
      // Everybody who waits meanwhile is written together.
      while (written < last) {
        writing ??= write().finally(() => {
          writing = null;
        });
        await writing;
      }
    },
    close: () => handle.close(),
  };
}

/** Makes the file's name durable. Windows cannot open a folder; there the file system's own log keeps names. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
