import { type CellObject, read, type WorkSheet } from '@e965/xlsx';
import { DocumentRefused } from '#shared/documents/import/document-refused.ts';
import { fileKind } from '#shared/documents/import/file-kind.ts';
import { openArchive } from '#shared/documents/import/open-archive.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import type { Cell, Sheet } from './sheet.ts';

/** Rows of one sheet that are read; a longer one is refused, for no letter of a department has so many people. */
export const mostRows = 50_000;
const mostColumns = 200;

/**
 * The sheets of an Excel workbook (xlsx, xlsm, xls) or an OpenDocument one that are not hidden. Of a formula its last
 * result is read, nothing is computed; of merged cells the first one holds the words. Problems: `sheetPassword`,
 * `sheetUnreadable`, `sheetTooLong`, `sheetTooLargeInside`.
 */
export function readWorkbook(bytes: Uint8Array): Outcome<Sheet[]> {
  const tooLarge = unpacksTooLarge(bytes);
  if (tooLarge) return tooLarge;
  try {
    const book = read(bytes, { dense: true, cellDates: true, UTC: true, sheetRows: mostRows + 1 });
    const hidden = book.Workbook?.Sheets ?? [];
    const names = book.SheetNames.filter((_, index) => !hidden[index]?.Hidden);
    const sheets = names.map((name) => ({ name, rows: rowsOf(book.Sheets[name]) }));
    const long = sheets.find(({ rows }) => rows.length > mostRows);
    return long ? failure('sheetTooLong', { name: long.name, most: mostRows }) : success(sheets);
  } catch (error) {
    // The library throws plain errors; of their texts it promises only that a password is named.
    const isLocked = error instanceof Error && /password/iu.test(error.message);
    return failure(isLocked || fileKind(bytes) === 'encryptedOffice' ? 'sheetPassword' : 'sheetUnreadable');
  }
}

/** The library unpacks everything into memory: an archive is first unpacked piece by piece, to see how large it is. */
function unpacksTooLarge(bytes: Uint8Array): ReturnType<typeof failure> | null {
  if (fileKind(bytes) !== 'zip') return null;
  try {
    const archive = openArchive(bytes);
    for (const name of archive.names) archive.unpack(name, () => undefined);
    return null;
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    return failure(error.problem.code === 'docxTooLargeInside' ? 'sheetTooLargeInside' : 'sheetUnreadable');
  }
}

function rowsOf(sheet: WorkSheet | undefined): Cell[][] {
  // Dense sheets keep their rows here; holes stand for rows and cells without anything.
  const rows: (CellObject | undefined)[][] = Array.from(sheet?.['!data'] ?? [], (row) => row ?? []);
  const read = rows.map((row) => trimmed(Array.from(row.slice(0, mostColumns), cellOf)));
  return read.slice(0, read.findLastIndex((row) => row.length > 0) + 1);
}

const trimmed = (row: Cell[]): Cell[] => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1);

function cellOf(cell: CellObject | undefined): Cell {
  const value = cell?.v;
  if (cell === undefined || value === undefined || cell.t === 'z' || cell.t === 'e') return null;
  if (value instanceof Date) return dayOf(value);
  if (typeof value === 'number') return value;
  const text = value.toString();
  return text.trim() === '' ? null : text;
}

/** A time of day without a date is stored as a day of the year 1899 or 1900. */
const dayOf = (date: Date): string =>
  Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, date.getUTCFullYear() < 1901 ? 16 : 10);
