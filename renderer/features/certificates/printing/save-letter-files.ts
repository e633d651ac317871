import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { LetterGroup } from '#renderer/data/certificates/printing/letter-groups.ts';
import {
  type MakingOptions,
  makeFiles,
  type StoppedSheets,
} from '#renderer/data/certificates/printing/make-sheets.ts';
import { platform } from '#renderer/platform/current.ts';
import type { SaveTarget } from '#renderer/platform/platform.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import { type Outcome, type Problem, success } from '#shared/model/problem.ts';

interface LetterRun extends MakingOptions {
  title: string;
  filter: string;
}

async function fill(
  target: SaveTarget,
  { group, separately }: { group: LetterGroup; separately: boolean },
  run: LetterRun,
): Promise<Outcome<StoppedSheets | SaveFileAnswer>> {
  const hash = sha256.create();
  let refused: Problem | null = null;
  const write = async (portion: Uint8Array<ArrayBuffer>) => {
    hash.update(portion);
    const written = await target.write(portion);
    if (written.ok) return;
    refused = written.problem;
    throw new Error(written.problem.code);
  };
  const made = await makeFiles(group, { separately, write, ...run });
  if (!made.ok || made.value.stopped.length > 0) {
    await target.drop();
    return refused ? { ok: false, problem: refused } : made;
  }
  const committed = await target.commit(bytesToHex(hash.digest()));
  return committed.ok ? success({ state: 'saved', name: target.name }) : committed;
}

/**
 * Saves a group where the person chooses, portion by portion. Must be called from a click. Gives the sheets that must not
 * be printed where they stopped it: then nothing is left. Problems: those of `makeFiles` and of saving.
 */
export async function saveLetterFiles(
  group: LetterGroup,
  separately: boolean,
  run: LetterRun,
): Promise<Outcome<StoppedSheets | SaveFileAnswer>> {
  const extension = separately ? 'zip' : 'pdf';
  const begun = await platform.beginSave({
    suggestedName: toFileName(run.title, extension, 'certificates'),
    filters: [{ name: run.filter, extensions: [extension] }],
  });
  if (!begun.ok) return begun;
  if (begun.value.state === 'cancelled') return success({ state: 'cancelled' });
  return fill(begun.value.target, { group, separately }, run);
}
