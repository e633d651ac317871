import Papa from 'papaparse';

/** Rows of cells, the heads first. */
export type TextTable = string[][];

/**
 * The table of a CSV file, or of rows copied from a spreadsheet: the separator is found by looking at the text; a
 * quoted cell may hold separators and line breaks. Rows without a word are left out.
 */
export function readTable(text: string): TextTable {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), {
    skipEmptyLines: 'greedy',
    delimitersToGuess: ['\t', ';', ',', '|'],
  });
  return data.map((row) => row.map((cell) => cell.trim()));
}

/** The text of a file: UTF-16 and UTF-8 by what they look like, otherwise Windows-1251, as older Excel writes CSV. */
export function decodeTable(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** The table as spreadsheets put it on the clipboard: what could not be brought in goes back to where it came from. */
export const writeTable = (table: TextTable): string =>
  Papa.unparse(table, { delimiter: '\t', newline: '\n' });
