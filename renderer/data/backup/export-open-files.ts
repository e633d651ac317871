import { failure, type Outcome } from '#shared/model/problem.ts';
import type { OnProgress } from './backup-progress.ts';

export type ExportedFiles =
  | {
      state: 'saved';
      /** File name without its folder. */
      name: string;
      size: number;
      /** Names of what could not be exported: damaged or missing attached files. */
      missing: string[];
      /** Whether the personal data is in it in the open; false where its key is locked. */
      personalData: boolean;
    }
  | { state: 'cancelled' };

/**
 * Asks where to, then writes everything as open files into one zip. Must be called from a click.
 * Problems: `exportTooLarge`, those of saving and of the storage.
 */
export async function exportOpenFiles(
  _onProgress: OnProgress,
  _signal: AbortSignal,
): Promise<Outcome<ExportedFiles>> {
  return failure('saveFailed');
}
