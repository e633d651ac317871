import type { Certificate } from '#shared/model/certificates/certificate.ts';
import type { PrintedSheet, PrintJob } from '#shared/model/certificates/printing.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { Edit } from '../../change/change.ts';
import { inTurn } from '../../courses/in-turn.ts';
import { database } from '../../database.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';
import { withFate } from '../certificates.ts';
import { entriesOfPassed, type PassedWords } from './fill-tray.ts';
import { isFree, numbersOf, ofSeries, passedOver, readFreeBlanks } from './free-blanks.ts';
import { jobState, sheetsToCome } from './job-state.ts';
import { readOpenJobs, scopeOf } from './print-jobs.ts';

/** What a person says of a job. */
export interface JobFacts extends Omit<PrintJob, 'id' | 'createdAt' | 'closedAt'> {
  /** Why blanks before the first one are passed over. */
  passed: PassedWords | null;
  /** Certificates that are printed again: the blanks that they were printed on are spoiled. */
  earlierSpoiled: boolean;
}

/** The newest sheet of each of these certificates that came out. */
export async function printedBefore(
  part: PrintJob['part'],
  certificateIds: readonly string[],
): Promise<ReadonlyMap<string, PrintedSheet>> {
  const sheets = await database.printedSheets.where('certificateId').anyOf(certificateIds).toArray();
  const printed = new Map<string, PrintedSheet>();
  for (const sheet of sheets.sort((a, b) => a.createdAt.localeCompare(b.createdAt))) {
    if (sheet.part !== part || sheet.certificateId === null) continue;
    if (sheet.outcome === 'printed') printed.set(sheet.certificateId, sheet);
  }
  return printed;
}

/**
 * Stores a job before anything goes to the printer: a full disk or a crash afterwards leaves it open. Problems:
 * `printNothing`, `printNotValid`, `printNoTemplate`, `printInOtherJob`, `reprintWithoutReason`, `blankNotFree`,
 * `blanksTooFew`, `passedWithoutReason`, those of a write.
 */
export const beginJob = (facts: JobFacts): Promise<Outcome<PrintJob>> => inTurn(() => begin(facts));

async function begin({ passed, earlierSpoiled, ...asked }: JobFacts): Promise<Outcome<PrintJob>> {
  const fault = (await certificatesFault(asked)) ?? null;
  if (fault) return fault;
  const before = await printedBefore(asked.part, asked.certificateIds);
  const reason = asked.reprintReason.trim();
  if (before.size > 0 && reason === '')
    return failure('reprintWithoutReason', { count: before.size }, 'O10-30');
  const job: PrintJob = {
    ...asked,
    ...{ id: crypto.randomUUID(), reprintReason: before.size > 0 ? reason : '' },
    ...(asked.way === 'fullPage' && { series: '', nextBlank: null, digits: 1 }),
    ...{ createdAt: new Date().toISOString(), closedAt: null },
  };
  const blanks = await blankEdits(job, passed);
  if (!blanks.ok) return blanks;
  const spoiled = earlierSpoiled ? [...before.values()].filter(({ blank }) => blank !== null) : [];
  const edits: Edit[] = [
    ...blanks.value,
    ...spoiled.map((sheet) => spoiledLater(sheet, reason)),
    { table: 'printJobs', kind: 'create', record: job },
  ];
  return written(() => act(scopeOf(job), edits), job);
}

/** The blank of a sheet that came out and is thrown away: it stays in the job that it came from. */
const spoiledLater = (sheet: PrintedSheet, reason: string): Edit => ({
  ...{ table: 'printedSheets', kind: 'create' },
  record: {
    ...sheet,
    ...{ id: crypto.randomUUID(), outcome: 'spoiled', reason, createdAt: new Date().toISOString() },
  },
});

/** Why one of these is not printed any more: an order annulled it, or another one took its place. */
export async function fateFault(certificates: readonly Certificate[]) {
  const gone = (await withFate(certificates)).find(
    ({ state }) => state === 'annulled' || state === 'replaced',
  );
  const number = gone?.certificate.registrationNumber ?? '';
  return gone ? failure('printNotValid', { number }, 'O10-30') : null;
}

async function certificatesFault({ part, certificateIds }: Pick<PrintJob, 'part' | 'certificateIds'>) {
  const found = (await database.certificates.bulkGet([...certificateIds])).filter((one) => one !== undefined);
  if (found.length === 0 || found.length < certificateIds.length) return failure('printNothing');
  const named = (one: Certificate) => ({ number: one.registrationNumber });
  const gone = await fateFault(found);
  if (gone) return gone;
  const without = found.find(({ templates }) => templates[part] === null);
  if (without) return failure('printNoTemplate', named(without), 'O10-30');
  const waiting = (await readOpenJobs())
    .filter(({ job }) => job.part === part)
    .flatMap(({ state }) => state.toCome);
  const twice = found.find(({ id }) => waiting.includes(id));
  return twice ? failure('printInOtherJob', named(twice), 'O10-30') : null;
}

/** What is written of the blanks that the job passes over; refused where its blanks are not free or too few. */
async function blankEdits(job: PrintJob, passed: PassedWords | null): Promise<Outcome<Edit[]>> {
  if (job.way === 'fullPage') return success([]);
  const free = ofSeries(await readFreeBlanks(job.part), job);
  if (job.nextBlank === null || !isFree(free, job.nextBlank))
    return failure('blankNotFree', { series: job.series, blank: job.nextBlank ?? '' }, 'O10-30');
  const enough = sheetsToCome(jobState(job, []), numbersOf(free)).length;
  if (enough < job.certificateIds.length)
    return failure('blanksTooFew', { left: enough, needed: job.certificateIds.length }, 'O10-30');
  return entriesOfPassed(passedOver(free, job.nextBlank, null), passed, job);
}
