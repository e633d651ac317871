import { randomUUID } from 'node:crypto';
import * as disk from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

/** The operations of the disk that a write is made of; a test lets one of them fail. */
export type Disk = Pick<typeof disk, 'access' | 'open' | 'realpath' | 'rename' | 'rm'>;

const problems: Readonly<Record<string, string>> = {
  ENOSPC: 'saveDiskFull',
  EDQUOT: 'saveDiskFull',
  EROFS: 'saveReadOnly',
  EACCES: 'saveReadOnly',
  EPERM: 'saveReadOnly',
  EBUSY: 'saveFileInUse',
  ETXTBSY: 'saveFileInUse',
};

/** Code of a problem for the code of a disk error. */
export function saveProblem(error: unknown): string {
  return problems[errorCode(error)] ?? 'saveFailed';
}

const errorCode = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/**
 * Writes the bytes under `path` so that at every moment the old file or the new one stands there whole:
 * a temporary file beside it, its bytes forced to the disk, then the name changes hands.
 */
export async function writeWhole(path: string, bytes: Uint8Array, on: Disk = disk): Promise<Outcome<null>> {
  let temporary: string | null = null;
  try {
    const target = await whereItLeads(path, on);
    temporary = temporaryBeside(target);
    await writeToDisk(temporary, bytes, on);
    await replace(temporary, target, on);
    await syncFolder(dirname(target), on);
    return success(null);
  } catch (error) {
    if (temporary !== null) await on.rm(temporary, { force: true }).catch(() => null);
    return failure(saveProblem(error));
  }
}

/** A new name in the same folder, so that renaming moves no bytes. */
export const temporaryBeside = (target: string): string =>
  join(dirname(target), `.ereje-${randomUUID()}.tmp`);

/** The file behind a link; a file that may not be written is refused here, since renaming would not ask it. */
export async function whereItLeads(path: string, on: Disk): Promise<string> {
  const target = await on.realpath(path).catch(() => null);
  if (target === null) return path;
  await on.access(target, 2);
  return target;
}

async function writeToDisk(path: string, bytes: Uint8Array, on: Disk): Promise<void> {
  const file = await on.open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** On Windows a virus scanner holds a new file for a moment, and Word holds the old one for as long as it shows it. */
export async function replace(temporary: string, target: string, on: Disk): Promise<void> {
  const held = new Set(['EPERM', 'EBUSY', 'EACCES']);
  for (const wait of [50, 150, 400]) {
    try {
      return await on.rename(temporary, target);
    } catch (error) {
      if (process.platform !== 'win32' || !held.has(errorCode(error))) throw error;
      await pause(wait);
    }
  }
  try {
    await on.rename(temporary, target);
  } catch (error) {
    throw held.has(errorCode(error)) ? Object.assign(new Error('held'), { code: 'EBUSY' }) : error;
  }
}

/** Makes the new name itself durable. Windows cannot open a folder, and not every file system can sync one. */
export async function syncFolder(folder: string, on: Disk): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await on.open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => null);
  await handle?.close();
}
