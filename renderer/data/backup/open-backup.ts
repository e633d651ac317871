import { readBackup } from '#shared/backup/read-backup.ts';
import { type Outcome, success } from '#shared/model/problem.ts';
import { database } from '../database.ts';
import { derivePasswordKey } from '../keys/derive-password-key.ts';
import { flush } from '../pending-saves.ts';
import type { SnapshotPreview } from '../store/snapshot-info.ts';
import type { OnProgress } from './backup-progress.ts';
import { machineStore } from './backup-store.ts';
import { restoreInto } from './restore-into.ts';
import { backupExtension } from './save-backup.ts';

/** What is in a backup, for the person who is about to restore it. */
export interface BackupPreview extends SnapshotPreview {
  /** Bytes of the file. */
  size: number;
  attachments: number;
  /** Bytes of the attached files together. */
  attachmentBytes: number;
}

/** A backup whose password was right. */
export interface OpenedBackup {
  file: File;
  preview: BackupPreview;
  /**
   * Puts the backup in the place of what is here now; what is here now is kept first. The page must be loaded again
   * after it.
   */
  restore(onProgress: OnProgress, signal: AbortSignal): Promise<Outcome<RestoredBackup>>;
}

export type RestoredBackup =
  | {
      state: 'restored';
      /** The snapshot of what was here before: `undoRestore` brings it back. */
      before: string;
      /** Names of attached files that the backup has no bytes of. */
      missing: string[];
    }
  | { state: 'cancelled' };

/** Asks which file; null where the person closed the dialog. */
export async function chooseBackup(): Promise<File | null> {
  const { askForFile } = await import('#renderer/platform/choose-file.ts');
  return askForFile([`.${backupExtension}`]);
}

/** Problems: `backupNotBackup`, `backupNewer`, `backupPasswordWrong`, `backupDamaged`, `backupUnreadable`. */
export async function openBackup(file: File, password: string): Promise<Outcome<OpenedBackup>> {
  const read = await readBackup(file, password, derivePasswordKey);
  if (!read.ok) return read;
  const reader = read.value;
  const { contents } = reader;
  const preview: BackupPreview = {
    ...contents.preview,
    size: file.size,
    attachments: contents.attachments.length,
    attachmentBytes: contents.attachments.reduce((sum, { size }) => sum + size, 0),
  };
  const namesOf = (hash: string) =>
    contents.attachments.filter((one) => one.hash === hash).map(({ name }) => name);

  async function restore(onProgress: OnProgress, signal: AbortSignal): Promise<Outcome<RestoredBackup>> {
    await flush();
    try {
      const restored = await restoreInto(await machineStore(), reader, (done) => {
        signal.throwIfAborted();
        onProgress({ done, of: Math.max(done, file.size) });
      });
      if (!restored.ok) return restored;
      const { before, missing } = restored.value;
      return success({ state: 'restored', before, missing: missing.flatMap(namesOf) });
    } catch (error) {
      if (signal.aborted) return success({ state: 'cancelled' });
      throw error;
    }
  }
  return success({ file, preview, restore });
}

/** Takes a restore back: the next start shows what was here before it. The page must be loaded again after it. */
export async function undoRestore(before: string): Promise<Outcome<null>> {
  const { platform } = await import('#renderer/platform/current.ts');
  const { prepareRestore } = await import('../store/restore.ts');
  return prepareRestore(database, platform.storage, before);
}
