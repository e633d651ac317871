import type { DerivePasswordKey } from '#shared/keys/password-key.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { openStream } from '#shared/sealed-stream/open-stream.ts';
import { SealedStreamDamaged } from '#shared/sealed-stream/stream-header.ts';
import { type BackupContents, backupContentsSchema } from './backup-contents.ts';
import { backupHeaderSize, openBackupHeader } from './backup-header.ts';
import { EntriesDamaged, type Entry, readEntries } from './entry-frames.ts';

/** The file of a backup, in a browser's words: `File` and `Blob` are such. */
export interface BackupFile {
  size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export interface BackupReader {
  contents: BackupContents;
  /**
   * Every entry from the first to the last. Only at the end is it known that the whole file is as it was written:
   * what `backupProblem` understands is thrown before that.
   */
  entries(): AsyncGenerator<Entry>;
}

/** The file itself does not answer: the disk was taken out, or it may not be read. */
class FileUnreadable extends Error {}

const portion = 1024 * 1024;

async function* fileBytes(file: BackupFile, from: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = from; at < file.size; at += portion) yield await part(file, at, at + portion);
}

async function part(file: BackupFile, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.slice(from, Math.min(to, file.size)).arrayBuffer());
  } catch (cause) {
    throw new FileUnreadable('the file cannot be read', { cause });
  }
}

/** The problem that an error of reading a backup is: `backupDamaged`, `backupUnreadable`; null for any other error. */
export function backupProblem(error: unknown): ReturnType<typeof failure> | null {
  if (error instanceof SealedStreamDamaged || error instanceof EntriesDamaged)
    return failure('backupDamaged');
  return error instanceof FileUnreadable ? failure('backupUnreadable') : null;
}

/**
 * Opens a backup and reads what is in it; no more of the file is read than its beginning.
 * Problems: `backupNotBackup`, `backupNewer`, `backupPasswordWrong`, `backupDamaged`, `backupUnreadable`.
 */
export async function readBackup(
  file: BackupFile,
  password: string,
  derive: DerivePasswordKey,
): Promise<Outcome<BackupReader>> {
  try {
    const sealing = await openBackupHeader(await part(file, 0, backupHeaderSize), password, derive);
    if (!sealing.ok) return sealing;
    const entries = () => readEntries(openStream(fileBytes(file, backupHeaderSize), sealing.value));
    return success({ contents: await readContents(entries()), entries });
  } catch (error) {
    const problem = backupProblem(error);
    if (!problem) throw error;
    return problem;
  }
}

async function readContents(entries: AsyncGenerator<Entry>): Promise<BackupContents> {
  for await (const { kind, bytes } of entries) {
    if (kind !== 'contents') break;
    let text = '';
    const decoder = new TextDecoder();
    for await (const piece of bytes) text += decoder.decode(piece, { stream: true });
    const contents = backupContentsSchema.safeParse(JSON.parse(text));
    if (contents.success) return contents.data;
    break;
  }
  throw new EntriesDamaged('no contents at the beginning');
}
