import { findHeading, type HeadingPlace } from '#shared/sheets/find-heading.ts';
import type { Sheet } from '#shared/sheets/sheet.ts';
import { columnNamed, type ListColumn } from './list-columns.ts';

/** Where the list of a sheet begins and what its columns tell. */
export type ListPlace = HeadingPlace<ListColumn>;

const namesPeople = (columns: readonly (ListColumn | null)[]): boolean =>
  columns.includes('fullName') || columns.includes('lastName') || columns.includes('iin');

/**
 * Finds the heading of the list: the rows that name most columns together. Null where none name who the people are and
 * one thing more.
 */
export const findColumns = (sheet: Sheet): ListPlace | null =>
  findHeading(sheet, { named: columnNamed, isList: namesPeople });
