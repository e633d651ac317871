import type { PrintedSheet, PrintJob } from '#shared/model/certificates/printing.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { Edit } from '../../change/change.ts';
import { inTurn } from '../../courses/in-turn.ts';
import { database } from '../../database.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';
import { printedBefore } from './begin-job.ts';
import { type FreeBlanks, isFree, numbersOf, ofSeries, readFreeBlanks } from './free-blanks.ts';
import { type JobState, jobState, type SheetToCome, sheetsToCome } from './job-state.ts';
import { scopeOf, sheetsOf } from './print-jobs.ts';

/** What came out of the printer, of the sheets that were handed to it. */
export interface CameOut {
  /** So many came out as they should, from the first on. */
  printed: number;
  /** So many blanks after them were spoiled: the first one with the next certificate on it, the others with nothing. */
  spoiled: number;
  /** Why they were spoiled. */
  reason: string;
}

/** The sheets of a job that are to come, with their blanks. */
export async function readPlan(job: PrintJob): Promise<SheetToCome[]> {
  const state = jobState(job, await sheetsOf(job.id));
  if (state.nextBlank === null) return sheetsToCome(state, []);
  return sheetsToCome(state, numbersOf(ofSeries(await readFreeBlanks(job.part), job)));
}

/**
 * Records what came out, in one write: which certificate on which blank, and which blanks were spoiled (O10-30).
 * `plan`: the sheets as they were handed to the printer. Gives how far the job is then. Problems: `printJobClosed`,
 * `printRecorded` where somebody else recorded some of them meanwhile, `blankTaken`, `blanksTooFew`,
 * `printNothingSaid`, `spoiledWithoutReason`, those of a write.
 */
export const recordSheets = (
  jobId: string,
  plan: readonly SheetToCome[],
  out: CameOut,
): Promise<Outcome<JobState>> => inTurn(() => record(jobId, plan, out));

async function record(jobId: string, plan: readonly SheetToCome[], out: CameOut): Promise<Outcome<JobState>> {
  const job = await database.printJobs.get(jobId);
  if (!job || job.closedAt !== null) return failure('printJobClosed');
  const before = await sheetsOf(jobId);
  const made = await sheetsThatCameOut(job, plan, { out, toCome: jobState(job, before).toCome });
  if (!made.ok) return made;
  const state = jobState(job, [...before, ...made.value]);
  const edits = made.value.map((sheet): Edit => ({ table: 'printedSheets', kind: 'create', record: sheet }));
  const closedAt = new Date().toISOString();
  const close: Edit[] =
    state.toCome.length === 0
      ? [{ table: 'printJobs', kind: 'update', id: jobId, fields: { closedAt } }]
      : [];
  return written(() => act(scopeOf(job), [...edits, ...close]), state);
}

async function sheetsThatCameOut(
  job: PrintJob,
  plan: readonly SheetToCome[],
  { out, toCome }: { out: CameOut; toCome: readonly string[] },
): Promise<Outcome<PrintedSheet[]>> {
  const printed = plan.slice(0, out.printed);
  const spoiled = job.nextBlank === null ? 0 : out.spoiled;
  if (printed.length + spoiled === 0 || printed.length < out.printed) return failure('printNothingSaid');
  const reason = out.reason.trim();
  if (spoiled > 0 && reason === '') return failure('spoiledWithoutReason', undefined, 'O10-30');
  const next = plan[printed.length];
  const concerned = spoiled > 0 && next ? [...printed, next] : printed;
  if (concerned.some(({ certificateId }) => !toCome.includes(certificateId))) return failure('printRecorded');
  const last = printed.at(-1)?.blank ?? null;
  const from = next ? next.blank : last === null ? null : last + 1;
  const blanks = await spoiledBlanks(job, concerned, { from, count: spoiled });
  if (!blanks.ok) return blanks;
  const earlier = await printedBefore(job.part, job.certificateIds);
  const sheet = (certificateId: string | null, blank: number | null, why: string) => ({
    ...{ id: crypto.randomUUID(), jobId: job.id, certificateId, part: job.part, blank, reason: why },
    ...{ series: blank === null ? '' : job.series, digits: job.digits, createdAt: new Date().toISOString() },
  });
  return success([
    ...printed.map(({ certificateId, blank }): PrintedSheet => {
      const why = earlier.has(certificateId) ? job.reprintReason : '';
      return { ...sheet(certificateId, blank, why), outcome: 'printed' };
    }),
    ...blanks.value.map((blank, index): PrintedSheet => {
      const on = index === 0 ? (next?.certificateId ?? null) : null;
      return { ...sheet(on, blank, reason), outcome: 'spoiled' };
    }),
  ]);
}

/** The blanks that were spoiled. Every blank that is concerned must still be free: it may be used elsewhere by now. */
async function spoiledBlanks(
  job: PrintJob,
  concerned: readonly SheetToCome[],
  { from, count }: { from: number | null; count: number },
): Promise<Outcome<number[]>> {
  if (job.nextBlank === null) return success([]);
  const free = ofSeries(await readFreeBlanks(job.part), job);
  const taken = concerned.find(({ blank }) => blank === null || !isFree(free, blank));
  if (taken) return failure('blankTaken', { series: job.series, blank: taken.blank ?? '' }, 'O10-30');
  const numbers = from === null ? [] : numbersFrom(free, from, count);
  return numbers.length === count
    ? success(numbers)
    : failure('blanksTooFew', { left: numbers.length, needed: count }, 'O10-30');
}

function numbersFrom(free: FreeBlanks | undefined, first: number, count: number): number[] {
  const numbers: number[] = [];
  for (const number of numbersOf(free)) {
    if (numbers.length === count) break;
    if (number >= first) numbers.push(number);
  }
  return numbers;
}
