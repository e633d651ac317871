import Dexie from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import { personName } from '#shared/model/person.ts';
import { database } from '../../database.ts';
import { readUserNames } from '../../users.ts';

/** A sheet of the log with whose it is, who recorded it and where it came out. */
export interface LoggedSheet {
  sheet: PrintedSheet;
  /** Empty for a blank with nothing on it. */
  registrationNumber: string;
  name: string;
  /** Empty where nobody was named. */
  user: string;
  /** The printer and its tray; null where it was printed without correction. */
  printer: { name: string; tray: string } | null;
}

const known = <T extends { id: string }>(records: readonly (T | undefined)[]): ReadonlyMap<string, T> =>
  new Map(records.flatMap((one) => (one ? [[one.id, one] as const] : [])));

const idsOf = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => typeof id === 'string')),
];

/** Who wrote a record: the user of its first line in the history. */
async function authorOf(recordId: string): Promise<string | null> {
  const [first, last] = [
    [recordId, Dexie.minKey],
    [recordId, Dexie.maxKey],
  ];
  return (await database.changes.where('[recordId+seq]').between(first, last).first())?.user ?? null;
}

/** The newest sheets of all jobs, and how many there are. */
export async function readPrintedLog(most: number): Promise<{ sheets: LoggedSheet[]; total: number }> {
  const all = await database.printedSheets.toArray();
  all.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || (b.blank ?? 0) - (a.blank ?? 0));
  const shown = all.slice(0, most);
  const certificates = known(
    await database.certificates.bulkGet(idsOf(shown.map(({ certificateId }) => certificateId))),
  );
  const jobs = known(await database.printJobs.bulkGet(idsOf(shown.map(({ jobId }) => jobId))));
  const printers = known(
    await database.printers.bulkGet(idsOf([...jobs.values()].map(({ printerId }) => printerId))),
  );
  const users = await readUserNames();
  const authors = await Promise.all(shown.map(({ id }) => authorOf(id)));
  const sheets = shown.map((sheet, index): LoggedSheet => {
    const of = certificates.get(sheet.certificateId ?? '');
    return {
      ...{ sheet, registrationNumber: of?.registrationNumber ?? '', name: of ? personName(of.facts) : '' },
      user: users.get(authors[index] ?? '') ?? '',
      printer: printers.get(jobs.get(sheet.jobId)?.printerId ?? '') ?? null,
    };
  });
  return { total: all.length, sheets };
}

/** Live; undefined while it loads. */
export const usePrintedLog = (most: number) => useLiveQuery(() => readPrintedLog(most), [most]);
