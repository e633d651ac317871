import { useLiveQuery } from 'dexie-react-hooks';
import type { PrintedSheet, PrintJob } from '#shared/model/certificates/printing.ts';
import type { Outcome } from '#shared/model/problem.ts';
import { database } from '../../database.ts';
import { act } from '../../undo.ts';
import { written } from '../../written.ts';
import { type JobState, jobState } from './job-state.ts';

/** A job with how far it is. */
export interface RunningJob {
  job: PrintJob;
  state: JobState;
}

/** Jobs of no single intake belong together. */
export const scopeOf = ({ intakeId }: Pick<PrintJob, 'intakeId'>): string => intakeId ?? 'printing';

export const sheetsOf = (jobId: string): Promise<PrintedSheet[]> =>
  database.printedSheets.where({ jobId }).toArray();

const running = async (job: PrintJob): Promise<RunningJob> => ({
  job,
  state: jobState(job, await sheetsOf(job.id)),
});

/** Jobs that are not finished, the newest first; of one intake, or of all. */
export async function readOpenJobs(intakeId: string | null = null): Promise<RunningJob[]> {
  const jobs =
    intakeId === null
      ? await database.printJobs.toArray()
      : await database.printJobs.where({ intakeId }).toArray();
  const open = jobs
    .filter(({ closedAt }) => closedAt === null)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return Promise.all(open.map(running));
}

/** Live; undefined while they load. */
export const useOpenJobs = (intakeId: string | null = null): RunningJob[] | undefined =>
  useLiveQuery(() => readOpenJobs(intakeId), [intakeId]);

/** Nothing of a job will be printed any more; what came out stays recorded. */
export const closeJob = (job: PrintJob): Promise<Outcome<null>> =>
  written(
    () =>
      act(scopeOf(job), [
        {
          ...{ table: 'printJobs', kind: 'update', id: job.id },
          fields: { closedAt: new Date().toISOString() },
        },
      ]),
    null,
  );
