import { DocumentRefused } from '#shared/documents/import/document-refused.ts';
import { fileKind } from '#shared/documents/import/file-kind.ts';
import { openArchive } from '#shared/documents/import/open-archive.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { readSheets } from '#shared/sheets/read-sheets.ts';
import { type Cell, cellText, type Sheet } from '#shared/sheets/sheet.ts';
import { type FormColumn, formColumns } from './form-columns.ts';

/** The answers of a form: its columns, and a row for each time it was sent. */
export interface FormAnswers {
  name: string;
  columns: FormColumn[];
  rows: Cell[][];
}

/** Answers of one form; more would be of all schools of the country. */
const mostAnswers = 20_000;

/**
 * The answers of a Google form: CSV as its sheet is downloaded, the same as a workbook, or the ZIP of «download
 * responses (.csv)». The first row has the questions. Problems: those of `readSheets`, `formWithoutCsv`, `formEmpty`,
 * `formTooLong`.
 */
export function readForm(bytes: Uint8Array, name: string): Outcome<FormAnswers> {
  const table = unpacked(bytes, name);
  if (!table.ok) return table;
  const sheets = readSheets(table.value.bytes, table.value.name);
  if (!sheets.ok) return sheets;
  const [sheet] = sheets.value.filter(({ rows }) => rows.length > 0);
  return sheet ? answersOf(sheet) : failure('formEmpty', { name });
}

function answersOf({ name, rows: [headings = [], ...rows] }: Sheet): Outcome<FormAnswers> {
  const columns = formColumns(headings);
  const sent = rows.filter((row) => row.some((cell) => cellText(cell) !== ''));
  if (columns.length === 0 || sent.length === 0) return failure('formEmpty', { name });
  if (sent.length > mostAnswers) return failure('formTooLong', { name, most: mostAnswers });
  return success({ name, columns, rows: sent });
}

/** The table in the archive of the direct download; a workbook, which is an archive too, stays as it is. */
function unpacked(bytes: Uint8Array, name: string): Outcome<{ bytes: Uint8Array; name: string }> {
  if (fileKind(bytes) !== 'zip') return success({ bytes, name });
  try {
    const archive = openArchive(bytes);
    if (archive.has('[Content_Types].xml') || archive.has('mimetype')) return success({ bytes, name });
    const inner = archive.names.find((one) => one.toLowerCase().endsWith('.csv'));
    if (inner === undefined) return failure('formWithoutCsv', { name });
    const pieces: Uint8Array[] = [];
    archive.unpack(inner, (piece) => pieces.push(piece.slice()));
    return success({ bytes: joined(pieces), name: inner });
  } catch (error) {
    if (error instanceof DocumentRefused) return failure('formWithoutCsv', { name });
    throw error;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
