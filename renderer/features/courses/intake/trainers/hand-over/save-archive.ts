import { pour } from '#renderer/data/backup/pour.ts';
import { type ContractWords, contractTable } from '#renderer/data/courses/trainers/contract-table.ts';
import {
  type ArchiveWords,
  archiveBytes,
  archiveFault,
  archiveProblem,
  type MadeFile,
  planArchive,
} from '#renderer/data/courses/trainers/hand-over-archive.ts';
import { handedPapers, type PaperOwners } from '#renderer/data/courses/trainers/handed-papers.ts';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { platform } from '#renderer/platform/current.ts';
import type { SaveTarget } from '#renderer/platform/platform.ts';
import { askSheets } from '#renderer/workers/sheets.ts';
import type { SaveFileAnswer } from '#shared/bridge.ts';
import { toFileName } from '#shared/bridge-arguments.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';

export interface ArchiveRun {
  signal: AbortSignal;
  /** From 0 to 1. */
  onProgress: (part: number) => void;
}

export interface HandOverWords {
  archive: ArchiveWords;
  contracts: ContractWords;
  /** Name of the table of contract data. */
  contractTable: string;
  /** What the whole archive is called, and what kind of file it is. */
  title: string;
  fileType: string;
}

const table = async (name: string, rows: string[][]): Promise<MadeFile> => ({
  name: toFileName(name, 'xlsx', 'table'),
  bytes: await askSheets('write', { name, rows }),
});

/** What goes into the archive. */
interface Prepared {
  made: readonly MadeFile[];
  plan: ReturnType<typeof planArchive>;
}

async function prepare(owners: PaperOwners, words: HandOverWords): Promise<Outcome<Prepared>> {
  const plan = planArchive(await handedPapers(owners), words.archive);
  const fault = archiveFault(plan);
  if (fault) return { ok: false, problem: fault };
  const { intakeId, trainers } = owners;
  const contracts = await contractTable(intakeId, trainers, keySeals, words.contracts);
  if (!contracts.ok) return contracts;
  const made = [await table(`00 ${words.archive.list}`, plan.list)];
  if (trainers.length > 0) made.push(await table(`01 ${words.contractTable}`, contracts.value));
  return success({ made, plan });
}

/** Fills the file that the person chose; it is dropped where it cannot be begun, and `pour` drops what it cannot finish. */
async function fill(
  target: SaveTarget,
  owners: PaperOwners,
  words: HandOverWords,
  { signal, onProgress }: ArchiveRun,
): Promise<Outcome<SaveFileAnswer>> {
  const prepared = await prepare(owners, words).catch(async (error: unknown) => {
    await target.drop();
    throw error;
  });
  if (!prepared.ok) {
    await target.drop();
    return prepared;
  }
  const { made, plan } = prepared.value;
  const onBytes = (size: number) => onProgress(Math.min(1, size / Math.max(1, plan.size)));
  const poured = await pour(archiveBytes(made, plan), target, { onBytes, signal });
  return poured.ok ? success({ state: 'saved', name: target.name }) : poured;
}

/**
 * Saves the scans of trainers and trainees with a list of them and the data for contracts as one archive where the
 * person chooses (O10-19). Must be called from a click. Problems: `handOverTooLarge`, those of a scan that cannot be
 * read, of the keys and of saving: nothing is left then.
 */
export async function saveHandOverArchive(
  owners: PaperOwners,
  words: HandOverWords,
  run: ArchiveRun,
): Promise<Outcome<SaveFileAnswer>> {
  const begun = await platform.beginSave({
    suggestedName: toFileName(words.title, 'zip', 'papers'),
    filters: [{ name: words.fileType, extensions: ['zip'] }],
  });
  if (!begun.ok) return begun;
  if (begun.value.state === 'cancelled') return success({ state: 'cancelled' });
  const { target } = begun.value;
  try {
    return await fill(target, owners, words, run);
  } catch (error) {
    if (run.signal.aborted) return success({ state: 'cancelled' });
    return told(error);
  }
}

function told(error: unknown): Outcome<never> {
  try {
    return archiveProblem(error);
  } catch (unknownError) {
    console.error('The archive could not be made', unknownError);
    return failure('exportFailed', { reason: error instanceof Error ? error.message : String(error) });
  }
}
