import { DatabaseSync } from 'node:sqlite';

/**
 * Takes `place` (a path; a small file appears there) for this process, or gives null where another one has it, or this
 * one already. The lock is SQLite's lock on its file: the operating system gives it to one process and takes it back
 * when that process ends, however it ends, so that a crash leaves nothing behind; it also holds between containers
 * that share a disk, where ids of processes mean nothing. The answer gives it back.
 */
export function lockFolder(place: string): (() => void) | null {
  const file = new DatabaseSync(place, { timeout: 0 });
  try {
    file.exec('begin exclusive');
    return () => file.close();
  } catch (error) {
    file.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return null;
    throw error;
  }
}

const sqliteBusy = 5;
