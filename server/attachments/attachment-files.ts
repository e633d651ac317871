import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { inTurn } from '#shared/storage/in-turn.ts';
import { forceFolder } from '../storage/durable-files.ts';
import { organisationIdPattern } from '../storage/sql.ts';

/** The sealed bytes of an organisation's attached files, each under the hash of the file as it was given. */
export interface AttachmentFiles {
  /** Size in bytes; null where the file is not here whole. */
  sizeOf(hash: string): Promise<number | null>;
  read(hash: string, from: number, length: number): Promise<Uint8Array>;
  /** How much is here of a file that is on its way. */
  partOf(hash: string, sealedHash: string): Promise<number>;
  /** Puts bytes at the end of a part; gives how much is here then. */
  append(hash: string, sealedHash: string, bytes: Uint8Array): Promise<number>;
  /** Makes a part the file if its bytes have that hash; drops it and gives false if not. */
  complete(hash: string, sealedHash: string): Promise<boolean>;
}

/** One file may be on its way from several computers; an older one that was given up makes room. */
const mostParts = 3;

const hashPattern = /^[0-9a-f]{64}$/;

/** Pieces are written one after the other: two of one file must not be mixed. */
export const attachmentTurn = inTurn();

/** Throws a RangeError for an id or a hash that is none: nothing else ever stands in a path. */
export function attachmentFiles(data: string, organisation: string): AttachmentFiles {
  if (!organisationIdPattern.test(organisation)) throw new RangeError('Not an id of an organisation');
  const folder = join(data, 'attachments', organisation);
  const parts = join(folder, 'parts');
  const fileOf = (hash: string) => join(folder, checked(hash));
  const partPath = (hash: string, sealedHash: string) =>
    join(parts, `${checked(hash)}.${checked(sealedHash).slice(0, 32)}`);

  async function makeRoom(hash: string): Promise<void> {
    await mkdir(parts, { recursive: true });
    const names = (await readdir(parts)).filter((name) => name.startsWith(`${hash}.`));
    if (names.length < mostParts) return;
    const aged = names.map(async (name) => ({ name, at: (await stat(join(parts, name))).mtimeMs }));
    const [oldest] = (await Promise.all(aged)).sort((a, b) => a.at - b.at);
    if (oldest) await rm(join(parts, oldest.name), { force: true });
  }

  return {
    sizeOf: (hash) => sizeAt(fileOf(hash)),
    read: (hash, from, length) => readAt(fileOf(hash), from, length),
    partOf: async (hash, sealedHash) => (await sizeAt(partPath(hash, sealedHash))) ?? 0,
    async append(hash, sealedHash, bytes) {
      const path = partPath(hash, sealedHash);
      if (!existsSync(path)) await makeRoom(hash);
      const file = await open(path, 'a');
      try {
        await file.writeFile(bytes);
        return (await file.stat()).size;
      } finally {
        await file.close();
      }
    },
    async complete(hash, sealedHash) {
      const path = partPath(hash, sealedHash);
      if ((await hashAt(path)) !== sealedHash) {
        await rm(path, { force: true });
        return false;
      }
      const file = await open(path, 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(path, fileOf(hash));
      forceFolder(folder);
      return true;
    },
  };
}

function checked(hash: string): string {
  if (!hashPattern.test(hash)) throw new RangeError('Not a hash');
  return hash;
}

async function sizeAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function readAt(path: string, from: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function hashAt(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}
