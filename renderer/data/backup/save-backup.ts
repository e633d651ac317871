import i18next from 'i18next';
import { writeBackup } from '#shared/backup/write-backup.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { derivePasswordKey } from '../keys/derive-password-key.ts';
import { flush } from '../pending-saves.ts';
import { StorageRefused } from '../storage-refused.ts';
import type { OnProgress } from './backup-progress.ts';
import { machineStore } from './backup-store.ts';
import { collectBackup } from './collect-backup.ts';
import { pour } from './pour.ts';

/** Shortest password of a backup. */
export const backupPasswordLeast = 8;

export const backupExtension = 'ereje-backup';

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
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Outcome<SavedBackup>> {
  if (password.length < backupPasswordLeast)
    return failure('backupPasswordShort', { least: backupPasswordLeast });
  const { platform } = await import('#renderer/platform/current.ts');
  const begun = await platform.beginSave({
    suggestedName: toFileName(`Ereje ${new Date().toISOString().slice(0, 10)}`, backupExtension, 'Ereje'),
    filters: [{ name: i18next.t('backup:fileType'), extensions: [backupExtension] }],
  });
  if (!begun.ok) return begun;
  if (begun.value.state === 'cancelled') return success({ state: 'cancelled' });
  const { target } = begun.value;
  try {
    await flush();
    const collected = await collectBackup(await machineStore());
    if (!collected.ok) {
      await target.drop();
      return collected;
    }
    const { sources, size: of, namesOf } = collected.value;
    const missing: string[] = [];
    const bytes = writeBackup(sources, { password, derive: derivePasswordKey }, (hash) =>
      missing.push(...namesOf(hash)),
    );
    const onBytes = (done: number) => onProgress({ done, of: Math.max(done, of) });
    const poured = await pour(bytes, target, { onBytes, signal });
    return poured.ok ? success({ state: 'saved', name: target.name, ...poured.value, missing }) : poured;
  } catch (error) {
    await target.drop();
    if (signal.aborted) return success({ state: 'cancelled' });
    if (error instanceof StorageRefused) return { ok: false, problem: error.problem };
    throw error;
  }
}
