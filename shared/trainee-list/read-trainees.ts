import { type Region, regionNamed } from '#shared/model/region.ts';
import { listsSomething } from '#shared/sheets/rows-of-list.ts';
import { type Cell, cellText, type Sheet } from '#shared/sheets/sheet.ts';
import type { ListPlace } from './find-columns.ts';
import { type ListedCells, type ListedTrainee, type RowProblem, readListed } from './read-listed.ts';

export interface TraineeRow {
  /** As the spreadsheet numbers it, from 1. */
  row: number;
  trainee: ListedTrainee;
  problems: RowProblem[];
}

/**
 * The trainees of a list (O10-17). Left out are rows without words, rows that number the columns, totals and headings
 * of a region, which counts for the rows under it where the list has no such column.
 */
export function readTrainees({ rows }: Sheet, { firstRow, columns }: ListPlace): TraineeRow[] {
  const trainees: TraineeRow[] = [];
  let regionAbove: Region | null = null;
  for (const [index, row] of rows.slice(firstRow).entries()) {
    const words = row.map(cellText).filter(Boolean);
    if (words.length === 1) {
      regionAbove = regionNamed(words[0] ?? '') ?? regionAbove;
      if (!isAlone(row, columns)) continue;
    }
    if (!listsSomething(row)) continue;
    trainees.push({ row: firstRow + index + 1, ...readListed(cellsOf(row, columns), regionAbove) });
  }
  return trainees;
}

/** Only a name or an IIN stands in the row: somebody of whom nothing else is known. */
const isAlone = (row: readonly Cell[], columns: ListPlace['columns']): boolean =>
  columns.some(
    (column, at) =>
      (column === 'fullName' || column === 'lastName' || column === 'iin') &&
      cellText(row[at]) !== '' &&
      regionNamed(cellText(row[at])) === null,
  );

const cellsOf = (row: readonly Cell[], columns: ListPlace['columns']): ListedCells =>
  Object.fromEntries(columns.flatMap((column, at) => (column === null ? [] : [[column, row[at] ?? null]])));
