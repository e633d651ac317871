import type { PlainDate } from '#shared/calendar/plain-date.ts';
import { listsSomething } from '#shared/sheets/rows-of-list.ts';
import type { Cell, Sheet } from '#shared/sheets/sheet.ts';
import type { CertificatePlace } from './certificate-columns.ts';
import {
  type CertificateCells,
  type CertificateRowProblem,
  type ListedCertificate,
  type RegisterReading,
  readCertificateRow,
} from './read-certificate-row.ts';

export interface CertificateRow {
  /** As the spreadsheet numbers it, from 1. */
  line: number;
  certificate: ListedCertificate;
  problems: CertificateRowProblem[];
}

/** Numbers begin anew each year: by both together a certificate of a register is known. */
export const numberOfYear = (registrationNumber: string, issuedOn: PlainDate): string =>
  `${issuedOn.slice(0, 4)} ${registrationNumber.trim()}`;

const cellsOf = (row: readonly Cell[], columns: CertificatePlace['columns']): CertificateCells =>
  Object.fromEntries(columns.flatMap((column, at) => (column === null ? [] : [[column, row[at] ?? null]])));

/**
 * The certificates of an earlier register (O10-30). Left out are rows without words, rows that number the columns, and
 * totals. A number that stood in the same year before stops the second row.
 */
export function readCertificateList(
  { rows }: Sheet,
  { firstRow, columns }: CertificatePlace,
  reading: RegisterReading,
): CertificateRow[] {
  const lines = new Map<string, number>();
  return rows.slice(firstRow).flatMap((row, index): CertificateRow[] => {
    if (!listsSomething(row)) return [];
    const line = firstRow + index + 1;
    const { certificate, problems } = readCertificateRow(cellsOf(row, columns), reading);
    const { registrationNumber, issuedOn } = certificate;
    if (registrationNumber === '') return [{ line, certificate, problems }];
    const key = numberOfYear(registrationNumber, issuedOn);
    const before = lines.get(key);
    if (before === undefined) {
      lines.set(key, line);
      return [{ line, certificate, problems }];
    }
    const twice = { code: 'listedCertificateNumberTwice', clause: 'O10-30', params: { line: before } };
    return [{ line, certificate, problems: [...problems, { stops: true, problem: twice }] }];
  });
}
