import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { shell } from 'electron';
import type { PrintPdfAnswer } from '#shared/bridge.ts';
import type { PrintPdfRequest } from '#shared/bridge-arguments.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Hands finished pages to the system's own program for PDF, which prints them as they are: a print by Chromium may be
 * scaled. The file needs a place for that long. It names people, so that it lies in the program's own folder, which
 * is emptied before the first print of a run and at its end.
 */
export function printsIn(folder: () => string) {
  let isEmptied = false;

  async function makeRoom(): Promise<void> {
    // What another program still holds open stays until the next run.
    if (!isEmptied) await rm(folder(), { recursive: true, force: true }).catch(() => null);
    isEmptied = true;
  }

  /** Problems: `printDiskFull`, `printFileFailed`, `printProgramMissing`. */
  async function print({ name, bytes }: PrintPdfRequest): Promise<Outcome<PrintPdfAnswer>> {
    await makeRoom();
    const place = join(folder(), randomUUID());
    const path = join(place, name);
    const made = await mkdir(place, { recursive: true, mode: 0o700 }).catch(() => null);
    if (made === null) return failure('printFileFailed');
    const written = await writeWhole(path, bytes);
    if (!written.ok)
      return failure(written.problem.code === 'saveDiskFull' ? 'printDiskFull' : 'printFileFailed');
    const refused = await shell.openPath(path);
    return refused === '' ? success({ state: 'opened' }) : failure('printProgramMissing');
  }

  /** At the end of the run: the program waits for nothing any more. */
  function clear(): void {
    try {
      rmSync(folder(), { recursive: true, force: true });
    } catch {
      // Held open by the program for PDF: the next run empties it.
    }
  }

  return { print, clear };
}
