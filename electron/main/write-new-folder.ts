import * as disk from 'node:fs/promises';
import { join } from 'node:path';
import type { SaveFolderRequest } from '#shared/bridge-arguments.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { numberedNames } from '#shared/numbered-names.ts';
import { saveProblem, syncFolder, writeWhole } from './write-whole.ts';

/**
 * Makes a new folder in `parent` with the files, each forced to the disk; gives the folder's name. What stands there
 * under the same name stays as it is: the new folder gets a number. Where a file cannot be written nothing is left.
 */
export async function writeNewFolder(
  parent: string,
  { suggestedName, files }: SaveFolderRequest,
): Promise<Outcome<string>> {
  try {
    const name = await makeFolder(parent, suggestedName);
    if (name === null) return failure('saveFailed');
    const folder = join(parent, name);
    for (const file of files) {
      const written = await writeWhole(join(folder, file.name), file.bytes);
      if (written.ok) continue;
      await disk.rm(folder, { recursive: true, force: true }).catch(() => null);
      return written;
    }
    await syncFolder(parent, disk);
    return success(name);
  } catch (error) {
    return failure(saveProblem(error));
  }
}

/** Makes the folder under the first name that is free; null where none is. */
async function makeFolder(parent: string, suggestedName: string): Promise<string | null> {
  for (const name of numberedNames(suggestedName)) {
    try {
      await disk.mkdir(join(parent, name));
      return name;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
  return null;
}
