import { todayIn } from '#shared/calendar/plain-date.ts';
import type { BlankEntry } from '#shared/model/certificates/blank-entry.ts';
import type { PrintJob } from '#shared/model/certificates/printing.ts';
import type { NumberRange } from '#shared/model/number-kinds.ts';
import { failure, type Outcome } from '#shared/model/problem.ts';
import type { Edit } from '../../change/change.ts';
import { inTurn } from '../../courses/in-turn.ts';
import { database } from '../../database.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';
import { isFree, ofSeries, passedOver, readFreeBlanks } from './free-blanks.ts';
import { jobState } from './job-state.ts';
import { scopeOf, sheetsOf } from './print-jobs.ts';

/** What lies on top of a tray. */
export type TopBlank = Pick<PrintJob, 'series' | 'digits'> & { nextBlank: number };

/**
 * What became of blanks that are passed over (O10-30: none is skipped without a word). `later`: they lie elsewhere and
 * will be used; the account tells of them until then.
 */
export interface PassedWords {
  fate: 'spoiled' | 'lost' | 'later';
  reason: string;
}

/** The lines of the account that tell why numbers are passed over. Problem: `passedWithoutReason`. */
export function entriesOfPassed(
  ranges: readonly NumberRange[],
  words: PassedWords | null,
  { part, series, digits }: Pick<PrintJob, 'part' | 'series' | 'digits'>,
): Outcome<Edit[]> {
  if (ranges.length === 0) return { ok: true, value: [] };
  const reason = words?.reason.trim() ?? '';
  if (!words || (words.fate !== 'later' && reason === ''))
    return failure('passedWithoutReason', undefined, 'O10-30');
  const { fate } = words;
  if (fate === 'later') return { ok: true, value: [] };
  const records = ranges.map(
    ({ first, last }): BlankEntry => ({
      ...{ id: crypto.randomUUID(), event: fate, kind: part, series, first, last, digits, reason },
      ...{ on: todayIn(Date.now()), documentNumber: '', documentDate: null, party: '', holderId: null },
      createdAt: new Date().toISOString(),
    }),
  );
  return { ok: true, value: records.map((record) => ({ table: 'blankEntries', kind: 'create', record })) };
}

/**
 * Says which blank lies on top now, as after another pile was put in. Problems: `printJobClosed`, `blankNotFree`,
 * `passedWithoutReason`, those of a write.
 */
export const fillTray = (jobId: string, top: TopBlank, words: PassedWords | null): Promise<Outcome<null>> =>
  inTurn(async () => {
    const job = await database.printJobs.get(jobId);
    if (!job || job.closedAt !== null) return failure('printJobClosed');
    const free = ofSeries(await readFreeBlanks(job.part), top);
    if (!isFree(free, top.nextBlank))
      return failure('blankNotFree', { series: top.series, blank: top.nextBlank }, 'O10-30');
    const { nextBlank } = jobState(job, await sheetsOf(jobId));
    const sameSeries = top.series === job.series && nextBlank !== null && nextBlank <= top.nextBlank;
    const passed = passedOver(free, top.nextBlank, sameSeries ? nextBlank : null);
    const entries = entriesOfPassed(passed, words, { part: job.part, ...top });
    if (!entries.ok) return entries;
    const edit: Edit = { table: 'printJobs', kind: 'update', id: jobId, fields: top };
    return written(() => act(scopeOf(job), [...entries.value, edit]), null);
  });
