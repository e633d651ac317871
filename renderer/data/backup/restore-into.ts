import { EntryUnreadable } from '#shared/backup/entry-frames.ts';
import { type BackupReader, backupProblem } from '#shared/backup/read-backup.ts';
import { type KeyRing, readKeyRing, writeKeyRing } from '#shared/keys/key-ring.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { StorageRefused } from '../storage-refused.ts';
import { keepForeignSnapshot, prepareRestore } from '../store/restore.ts';
import { listSnapshots } from '../store/snapshots.ts';
import { asStream, keepStream, storedBytes } from '../stored-files.ts';
import { type CarriedKeys, carriedAttachmentKey, readCarriedKeys, settledRing } from './backup-keys.ts';
import type { BackupStore } from './collect-backup.ts';
import { isKept, keepAttachment, OtherBytes } from './kept-attachments.ts';
import { withKeyRing } from './with-key-ring.ts';

/** What the restoring has come to. */
export interface Restored {
  /** The snapshot of what was here before. */
  before: string;
  /** Hashes of attachments that the backup has no bytes of and that are not here either. */
  missing: string[];
}

/** Under which the snapshot waits until the whole file was read. */
const waiting = 'aside/restore/snapshot.gz';

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const part of bytes) parts.push(new Uint8Array(part));
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * Takes a backup in: attached files that are missing here, and its snapshot; the next start shows it. Until the whole
 * file was read, nothing that can be seen changes. `onBytes`: what was read. Problems: `backupDamaged`,
 * `backupUnreadable`, those of the storage and of restoring a snapshot.
 */
export async function restoreInto(
  store: BackupStore,
  reader: BackupReader,
  onBytes: (size: number) => void,
): Promise<Outcome<Restored>> {
  try {
    const { keys, missing } = await takeIn(store, reader, onBytes);
    const name = await keepSnapshot(store, keys);
    if (!name.ok) return name;
    const prepared = await prepareRestore(store.db, store.storage, name.value);
    if (!prepared.ok) return prepared;
    const snapshots = await listSnapshots(store.storage);
    const before = snapshots.ok ? snapshots.value.find(({ reason }) => reason === 'beforeRestore') : null;
    return success({ before: before?.name ?? '', missing });
  } catch (error) {
    const problem = backupProblem(error);
    if (problem) return problem;
    if (error instanceof StorageRefused) return { ok: false, problem: error.problem };
    throw error;
  } finally {
    await store.storage.removeFile(waiting);
  }
}

const must = async (outcome: Promise<Outcome<unknown>>): Promise<void> => {
  const answer = await outcome;
  if (!answer.ok) throw new StorageRefused(answer.problem);
};

/** Reads the file from its first byte to its last. */
async function takeIn(
  { storage }: BackupStore,
  reader: BackupReader,
  onBytes: (size: number) => void,
): Promise<{ keys: CarriedKeys; missing: string[] }> {
  let keys: CarriedKeys = { ring: null, attachmentSecret: null };
  let key: CryptoKey | null = null;
  const missing = new Set(reader.contents.attachments.map(({ hash }) => hash));
  let done = 0;
  async function* counted(bytes: AsyncIterable<Uint8Array>) {
    for await (const part of bytes) {
      done += part.length;
      onBytes(done);
      yield part;
    }
  }
  for await (const entry of reader.entries()) {
    const bytes = counted(entry.bytes);
    if (entry.kind === 'keys') {
      keys = readCarriedKeys(await whole(bytes));
      key = await carriedAttachmentKey(keys);
    } else if (entry.kind === 'snapshot') {
      await must(keepStream(storage, waiting, bytes));
    } else if (entry.kind === 'attachment' && key) {
      const place = { storage, key };
      const { hash } = entry;
      // One that is here whole is passed over.
      if ((await isKept(place, hash)) || (await keepReadable(place, hash, bytes))) missing.delete(hash);
    }
  }
  return { keys, missing: [...missing] };
}

/** False where the backup itself has no bytes of it. */
async function keepReadable(
  place: Parameters<typeof keepAttachment>[0],
  hash: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<boolean> {
  try {
    await must(keepAttachment(place, hash, bytes));
    return true;
  } catch (error) {
    if (error instanceof EntryUnreadable || error instanceof OtherBytes) return false;
    throw error;
  }
}

/** The waiting snapshot as one of this storage, with a ring that this computer can open. */
async function keepSnapshot(store: BackupStore, keys: CarriedKeys): Promise<Outcome<string>> {
  const stored = asStream(storedBytes(store.storage, waiting));
  const ring = await foreignRing(store, keys);
  return keepForeignSnapshot(store.storage, ring ? withKeyRing(stored, writeKeyRing(ring)) : stored);
}

/** The backup's ring where it leads to another data key than the one here. */
async function foreignRing({ db, tools }: BackupStore, keys: CarriedKeys): Promise<KeyRing | null> {
  const row = (await db.meta.get('keyRing'))?.value;
  const here = row === undefined ? null : readKeyRing(row);
  if (here?.ok && here.value.keyId === keys.ring?.keyId) return null;
  return settledRing(keys, tools);
}
