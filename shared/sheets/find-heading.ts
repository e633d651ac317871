import { type Cell, cellText, type Sheet } from './sheet.ts';

/** Where the list of a sheet begins and what its columns tell. */
export interface HeadingPlace<Column> {
  /** Index of the first row under the heading. */
  firstRow: number;
  /** By the column's index; null: not taken. */
  columns: (Column | null)[];
}

/** How the headings of a kind of list are understood. */
export interface HeadingWords<Column> {
  /** The column that a heading names; null where it names none. */
  named: (heading: string) => Column | null;
  /** Whether these columns name what the list is about. */
  isList: (columns: readonly (Column | null)[]) => boolean;
}

/** Titles, letterheads and notes stand above a list; further down nobody looks for its heading. */
const rowsWithTitles = 40;
/** A heading may stand in two or three rows, with merged cells above. */
const headingRows = 3;

/** The rows that name most columns together. Null where none name what the list is about and one thing more. */
export function findHeading<Column>(
  { rows }: Sheet,
  words: HeadingWords<Column>,
): HeadingPlace<Column> | null {
  let best: { place: HeadingPlace<Column>; named: number } | null = null;
  for (let at = 0; at < Math.min(rows.length, rowsWithTitles); at += 1) {
    for (let height = 1; height <= headingRows; height += 1) {
      const columns = columnsOf(rows.slice(at, at + height), words.named);
      const named = columns.filter((column) => column !== null).length;
      if (words.isList(columns) && named > (best?.named ?? 1))
        best = { place: { firstRow: at + height, columns }, named };
    }
  }
  return best?.place ?? null;
}

/** A cell that was merged with the ones below it has its words above; otherwise the lowest words name the column. */
function columnsOf<Column>(
  heading: readonly (readonly Cell[])[],
  nameOf: HeadingWords<Column>['named'],
): (Column | null)[] {
  // A row with words in one cell is a title, or names a region.
  if (heading.some((row) => row.filter((cell) => cellText(cell) !== '').length < 2)) return [];
  const taken = new Set<Column>();
  return Array.from({ length: Math.max(...heading.map((row) => row.length)) }, (_, at) => {
    const words = heading.map((row) => cellText(row[at])).findLast(Boolean) ?? '';
    const column = nameOf(words);
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}
