import { sha256 } from '@noble/hashes/sha2.js';
import { StorageRefusal } from './storage-answer.ts';
import { StorageError, type StorageFiles } from './storage-files.ts';

/** Bytes that are read back at a time. */
const portion = 1024 * 1024;

const temporaryName = (handle: string) => `tmp/${handle}`;

/** Whole files: each is written under a temporary name and gets its own only when it was read back and is right. */
export function keptFiles(files: StorageFiles) {
  const open = new Set<string>();

  /** Name of a temporary file of this session. */
  function nameOf(handle: string): string {
    if (!open.has(handle)) throw new StorageError('missing', 'no such temporary file');
    return temporaryName(handle);
  }

  async function begin(): Promise<string> {
    const handle = crypto.randomUUID();
    await files.append(temporaryName(handle), new Uint8Array());
    open.add(handle);
    return handle;
  }

  async function drop(handle: string): Promise<void> {
    if (!open.delete(handle)) return;
    await files.remove(temporaryName(handle)).catch(ignoreMissing);
  }

  async function commit(handle: string, name: string, expected: string): Promise<void> {
    const temporary = nameOf(handle);
    await files.sync(temporary);
    if ((await hashOf(files, temporary)) !== expected.toLowerCase()) {
      await drop(handle);
      throw new StorageRefusal('storageFileDamaged', { name });
    }
    await files.rename(temporary, name);
    open.delete(handle);
    await files.syncFolder();
  }

  return {
    begin,
    write: async (handle: string, bytes: Uint8Array) => files.append(nameOf(handle), bytes),
    commit,
    drop,
    async remove(name: string): Promise<void> {
      await files.remove(name);
      await files.syncFolder();
    },
    /** Removes temporary files that an earlier session left. */
    async clearLeftovers(): Promise<void> {
      for (const { name } of await files.list('tmp/')) {
        if (!open.has(name.slice('tmp/'.length))) await files.remove(name).catch(ignoreMissing);
      }
    },
  };
}

/** SHA-256 of a file as it is read, in hexadecimal digits. */
async function hashOf(files: StorageFiles, name: string): Promise<string> {
  const hash = sha256.create();
  for (let from = 0; ; from += portion) {
    const bytes = await files.read(name, from, from + portion);
    hash.update(bytes);
    if (bytes.length < portion) break;
  }
  return [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function ignoreMissing(error: unknown): void {
  if (!(error instanceof StorageError) || error.code !== 'missing') throw error;
}
