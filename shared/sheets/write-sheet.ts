import { utils, write } from '@e965/xlsx';

/**
 * A cell that no spreadsheet computes: an apostrophe stands before what would begin a formula, also where the table is
 * later stored as CSV.
 */
export const inertCell = (text: string): string => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);

/** Characters that the columns are wide at most. */
const widest = 60;

/** An xlsx workbook of one sheet in which every cell is text: IINs keep their noughts, and nothing is computed. */
export function writeSheet(name: string, rows: readonly (readonly string[])[]): Uint8Array {
  const texts = rows.map((row) => row.map(inertCell));
  const sheet = utils.aoa_to_sheet(texts);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  sheet['!cols'] = Array.from({ length: columns }, (_, at) => ({
    wch: Math.min(widest, Math.max(4, ...texts.map((row) => row[at]?.length ?? 0)) + 2),
  }));
  const book = utils.book_new();
  // Excel refuses longer names of sheets and some characters in them.
  utils.book_append_sheet(book, sheet, name.replace(/[\\/?*[\]:]/gu, ' ').slice(0, 31) || '1');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}
