import { useLiveQuery } from 'dexie-react-hooks';
import type { PrintedSheet } from '#shared/model/certificates/printing.ts';
import { personName } from '#shared/model/person.ts';
import { database } from '../../database.ts';

/** A sheet of the log with whose it is. */
export interface LoggedSheet {
  sheet: PrintedSheet;
  /** Empty for a blank with nothing on it. */
  registrationNumber: string;
  name: string;
}

/** The newest sheets of all jobs, and how many there are. */
export async function readPrintedLog(most: number): Promise<{ sheets: LoggedSheet[]; total: number }> {
  const all = await database.printedSheets.toArray();
  all.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || (b.blank ?? 0) - (a.blank ?? 0));
  const shown = all.slice(0, most);
  const ids = [...new Set(shown.map(({ certificateId }) => certificateId).filter((id) => id !== null))];
  const found = await database.certificates.bulkGet(ids);
  const certificates = new Map(found.filter((one) => one !== undefined).map((one) => [one.id, one]));
  return {
    total: all.length,
    sheets: shown.map((sheet) => {
      const of = sheet.certificateId === null ? undefined : certificates.get(sheet.certificateId);
      const name = of ? personName(of.facts) : '';
      return { sheet, registrationNumber: of?.registrationNumber ?? '', name };
    }),
  };
}

/** Live; undefined while it loads. */
export const usePrintedLog = (most: number) => useLiveQuery(() => readPrintedLog(most), [most]);
