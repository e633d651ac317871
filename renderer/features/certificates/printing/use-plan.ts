import { useLiveQuery } from 'dexie-react-hooks';
import type { SheetToCome } from '#renderer/data/certificates/printing/job-state.ts';
import { nextRun } from '#renderer/data/certificates/printing/make-sheets.ts';
import { readPlan } from '#renderer/data/certificates/printing/record-sheets.ts';
import type { PrintJob } from '#shared/model/certificates/printing.ts';

/** What of a job is to come, and which of it goes to the printer at once. */
export interface Plan {
  all: readonly SheetToCome[];
  run: readonly SheetToCome[];
}

/** Live; undefined while it loads. */
export const usePlan = (job: PrintJob): Plan | undefined =>
  useLiveQuery(async () => {
    const all = await readPlan(job);
    return { all, run: await nextRun(job, all) };
  }, [job]);
