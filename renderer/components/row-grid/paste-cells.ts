/** A double quote opens a cell that may hold tabs, line breaks and doubled quotes, as Excel copies it. */
const cellPattern = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;

/** Cells of a table as spreadsheets and Word put it on the clipboard: tabs between columns, lines between rows. */
export function parseCells(text: string): string[][] {
  const source = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= source.length) {
    cellPattern.lastIndex = at;
    const match = cellPattern.exec(source) ?? plainCell(source, at);
    const [whole, quoted, plain, end] = match;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/\s*\n\s*/gu, ' ').trim());
    if (end === '') break;
    if (end === '\n') rows.push([]);
    at += whole.length;
  }
  return rows;
}

/** A cell that begins with a quote without being quoted: «"Ұшқын" ЖШС». */
function plainCell(source: string, at: number): [string, undefined, string, string] {
  const end = source.slice(at).search(/[\t\n]/u);
  const plain = end < 0 ? source.slice(at) : source.slice(at, at + end);
  const mark = end < 0 ? '' : source.charAt(at + end);
  return [plain + mark, undefined, plain, mark];
}

/** Whether the text is a table rather than a line or two of prose. */
export const isTable = (text: string): boolean => text.includes('\t');
