import { foldForSearch } from '#shared/kazakh/fold.ts';
import { cellText, type Sheet } from '#shared/sheets/sheet.ts';
import { findColumns, type ListPlace } from './find-columns.ts';
import { type ListColumn, listColumns } from './list-columns.ts';

/** What a heading means; empty: its column is not taken. By the heading, folded as for a search. */
export type ColumnMeanings = Readonly<Record<string, string>>;

/** Rows above a list in which its heading is looked for. */
const headingRows = 3;
/** A longer heading is a note. */
const longestHeading = 300;

/** The words above a column: the lowest ones of the rows before the list. */
export const headingOf = ({ rows }: Sheet, firstRow: number, at: number): string =>
  rows
    .slice(Math.max(0, firstRow - headingRows), firstRow)
    .map((row) => cellText(row[at]))
    .findLast(Boolean) ?? '';

const keyOf = (sheet: Sheet, { firstRow }: ListPlace, at: number): string =>
  foldForSearch(headingOf(sheet, firstRow, at)).slice(0, longestHeading);

/** What a person said otherwise of a sheet's columns than the program found by itself (O10-17). */
export function taughtMeanings(sheet: Sheet, place: ListPlace): ColumnMeanings {
  const found = findColumns(sheet)?.columns ?? [];
  const taught = place.columns.flatMap((column, at): [string, string][] => {
    const key = keyOf(sheet, place, at);
    return key === '' || (found[at] ?? null) === column ? [] : [[key, column ?? '']];
  });
  return Object.fromEntries(taught);
}

/**
 * The place of a list with what a person once said of such headings. Only what the program found by itself gives way; a
 * meaning that another column has then is no longer the first one's.
 */
export function withMeanings(sheet: Sheet, place: ListPlace, meanings: ColumnMeanings): ListPlace {
  const found = findColumns(sheet)?.columns ?? [];
  const columns = [...place.columns];
  for (const [at, column] of place.columns.entries()) {
    const said = meanings[keyOf(sheet, place, at)];
    if (said === undefined || (found[at] ?? null) !== column) continue;
    const meaning: ListColumn | null = listColumns.find((one) => one === said) ?? null;
    const before = meaning === null ? -1 : columns.indexOf(meaning);
    if (before >= 0) columns[before] = null;
    columns[at] = meaning;
  }
  return { ...place, columns };
}
