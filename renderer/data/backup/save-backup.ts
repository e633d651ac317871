import { failure, type Outcome } from '#shared/model/problem.ts';
import type { OnProgress } from './backup-progress.ts';

/** Shortest password of a backup. */
export const backupPasswordLeast = 8;

export type SavedBackup =
  | {
      state: 'saved';
      /** File name without its folder. */
      name: string;
      /** Bytes of the file. */
      size: number;
      /** Whether the file was read back from where it was written and compared; a download cannot be. */
      verified: boolean;
      /** Names of attached files that could not be read and are not in the backup. */
      missing: string[];
    }
  | { state: 'cancelled' };

/**
 * Asks where to, then writes everything to one file that the password opens. Must be called from a click: a browser
 * opens the dialog at no other moment. Problems: `backupPasswordShort`, those of saving and of the storage.
 */
export async function saveBackup(
  password: string,
  _onProgress: OnProgress,
  _signal: AbortSignal,
): Promise<Outcome<SavedBackup>> {
  if (password.length < backupPasswordLeast)
    return failure('backupPasswordShort', { least: backupPasswordLeast });
  return failure('saveFailed');
}
