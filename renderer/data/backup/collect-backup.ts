import type { BackupContents } from '#shared/backup/backup-contents.ts';
import { EntryUnreadable } from '#shared/backup/entry-frames.ts';
import type { BackupSources } from '#shared/backup/write-backup.ts';
import type { KeyTools } from '#shared/keys/open-ring.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import type { StorageService } from '#shared/storage/storage-service.ts';
import type { Database } from '../database.ts';
import { fileStream, previewOf, takeSnapshotOf } from '../store/snapshots.ts';
import { storedBytes } from '../stored-files.ts';
import { carryKeys } from './backup-keys.ts';
import { AttachmentBroken, type AttachmentPlace, attachmentBytes } from './kept-attachments.ts';

/** What a backup is made of, or is restored into. */
export interface BackupStore {
  db: Database;
  storage: StorageService;
  tools: KeyTools;
  /** The secret and the key of attachments; null where they are locked. */
  attachments: (AttachmentPlace & { secret: Uint8Array<ArrayBuffer> }) | null;
}

export interface CollectedBackup {
  sources: BackupSources;
  /** About how many bytes it will have. */
  size: number;
  /** The names of the attachments with this hash. */
  namesOf(hash: string): string[];
}

/** Attached files by their bytes: those of the bin too, since it can be emptied only by its person. */
async function listAttachments(db: Database): Promise<BackupContents['attachments']> {
  const byHash = new Map<string, BackupContents['attachments'][number]>();
  await db.attachments.each(({ hash, name, size }) => byHash.set(hash, { hash, name, size }));
  return [...byHash.values()];
}

/** Keeps the state of now as a snapshot, and says what goes into a backup of it. Problems: those of the storage. */
export async function collectBackup(store: BackupStore): Promise<Outcome<CollectedBackup>> {
  const { db, storage } = store;
  const snapshot = await takeSnapshotOf(db, storage, 'byHand');
  if (!snapshot.ok) return snapshot;
  const { name, schemaVersion, seq, size } = snapshot.value;
  const preview = await previewOf(fileStream(storage, name));
  if (!preview.ok) return preview;
  const attachments = await listAttachments(db);
  const ring = (await db.meta.get('keyRing'))?.value ?? null;
  const contents = {
    madeAt: new Date().toISOString(),
    preview: preview.value,
    schemaVersion,
    seq,
    attachments,
  };
  return success({
    sources: {
      contents,
      keys: await carryKeys(ring, store.attachments?.secret ?? null, store.tools),
      snapshot: storedBytes(storage, name),
      attachments: opened(store.attachments, attachments),
    },
    size: attachments.reduce((sum, file) => sum + file.size, size),
    namesOf: (hash) => attachments.filter((file) => file.hash === hash).map((file) => file.name),
  });
}

async function* opened(
  place: AttachmentPlace | null,
  attachments: BackupContents['attachments'],
): AsyncGenerator<{ hash: string; bytes: AsyncIterable<Uint8Array> }> {
  for (const { hash } of attachments) yield { hash, bytes: readable(place, hash) };
}

/** A file that is broken here is left off; the backup goes on. */
async function* readable(place: AttachmentPlace | null, hash: string): AsyncGenerator<Uint8Array> {
  if (!place) throw new EntryUnreadable('locked');
  try {
    yield* attachmentBytes(place, hash);
  } catch (cause) {
    throw cause instanceof AttachmentBroken ? new EntryUnreadable('broken', { cause }) : cause;
  }
}
