import { failure, type Outcome } from '#shared/model/problem.ts';
import type { SnapshotPreview } from '../store/snapshot-info.ts';
import type { OnProgress } from './backup-progress.ts';

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
  /** Puts the backup in the place of what is here now; what is here now is kept first. */
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
  return null;
}

/** Problems: `backupNotBackup`, `backupNewer`, `backupPasswordWrong`, `backupDamaged`, `backupUnreadable`. */
export async function openBackup(_file: File, _password: string): Promise<Outcome<OpenedBackup>> {
  return failure('backupUnreadable');
}

/** Takes a restore back. */
export async function undoRestore(_before: string): Promise<Outcome<null>> {
  return failure('backupUnreadable');
}
