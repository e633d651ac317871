/** What a cell holds: words, a number as it is stored, or nothing. A date is an ISO 8601 day. */
export type Cell = string | number | null;

/** One sheet of a workbook, or the one table of a CSV file. Rows may differ in length. */
export interface Sheet {
  name: string;
  rows: Cell[][];
}

/** A cell as words without space around them; a number without grouping. */
export const cellText = (cell: Cell | undefined): string => (cell ?? '').toString().trim();
