import { type Cell, cellText, type Sheet } from '#shared/sheets/sheet.ts';
import { columnNamed, type ListColumn } from './list-columns.ts';

/** Where the list of a sheet begins and what its columns tell. */
export interface ListPlace {
  /** Index of the first row under the heading. */
  firstRow: number;
  /** By the column's index; null: not taken. */
  columns: (ListColumn | null)[];
}

/** Titles, letterheads and notes stand above a list; further down nobody looks for its heading. */
const rowsWithTitles = 40;
/** A heading may stand in two or three rows, with merged cells above. */
const headingRows = 3;

/**
 * Finds the heading of the list: the rows that name most columns together. Null where none name who the people are and
 * one thing more.
 */
export function findColumns({ rows }: Sheet): ListPlace | null {
  let best: { place: ListPlace; named: number } | null = null;
  for (let at = 0; at < Math.min(rows.length, rowsWithTitles); at += 1) {
    for (let height = 1; height <= headingRows; height += 1) {
      const place = { firstRow: at + height, columns: columnsOf(rows.slice(at, at + height)) };
      const named = countNamed(place.columns);
      if (namesPeople(place.columns) && named > (best?.named ?? 1)) best = { place, named };
    }
  }
  return best?.place ?? null;
}

const countNamed = (columns: readonly (ListColumn | null)[]): number =>
  columns.filter((column) => column !== null).length;

const namesPeople = (columns: readonly (ListColumn | null)[]): boolean =>
  columns.includes('fullName') || columns.includes('lastName') || columns.includes('iin');

/** A cell that was merged with the ones below it has its words above; otherwise the lowest words name the column. */
function columnsOf(heading: readonly (readonly Cell[])[]): (ListColumn | null)[] {
  // A row with words in one cell is a title, or names a region.
  if (heading.some((row) => row.filter((cell) => cellText(cell) !== '').length < 2)) return [];
  const taken = new Set<ListColumn>();
  return Array.from({ length: Math.max(...heading.map((row) => row.length)) }, (_, at) => {
    const words = heading.map((row) => cellText(row[at])).findLast(Boolean) ?? '';
    const column = columnNamed(words);
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}
