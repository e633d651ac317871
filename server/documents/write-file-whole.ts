import { open, rename, rm } from 'node:fs/promises';

/**
 * Writes a file so that it is either the old one or the whole new one, whatever happens in between: into a temporary
 * file beside it, flushed to the disk, then renamed. Rejects with the system's error; the old file is then untouched.
 */
export async function writeFileWhole(path: string, data: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
