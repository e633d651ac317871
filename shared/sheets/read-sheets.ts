import { fileKind } from '#shared/documents/import/file-kind.ts';
import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { mostRows, readWorkbook } from './read-workbook.ts';
import type { Sheet } from './sheet.ts';
import { decodeTable, readTable } from './text-table.ts';

/**
 * The tables of a file that somebody sent, judged by what is in it and not by its name: a workbook, or CSV in UTF-8,
 * UTF-16 or Windows-1251 with any separator. Problems: those of `readWorkbook`, `sheetOldWord`, `sheetNotTable`.
 */
export function readSheets(bytes: Uint8Array, name: string): Outcome<Sheet[]> {
  if (fileKind(bytes) === 'oldWord') return failure('sheetOldWord', { name });
  if (fileKind(bytes) !== 'other') return readWorkbook(bytes);
  const text = decodeTable(bytes);
  // No table of words has such characters; pictures and PDF files do.
  if (text.startsWith('%PDF') || /[^\P{Cc}\t\n\v\f\r]/u.test(text.slice(0, 4_000)))
    return failure('sheetNotTable', { name });
  const rows = readTable(text).map((row) => row.map((cell) => (cell === '' ? null : cell)));
  return rows.length > mostRows
    ? failure('sheetTooLong', { name, most: mostRows })
    : success([{ name, rows }]);
}
