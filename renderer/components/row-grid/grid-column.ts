import type { ReactNode } from 'react';
import type { RowTable } from '#renderer/data/programmes.ts';

/** Tables whose rows a grid can hold. */
export type GridTable = RowTable | 'analysedActs' | 'estimateLines' | 'materials' | 'complexParts';

/** A row that a grid can hold: it has its place among the others and belongs to a programme. */
export interface GridRecord {
  id: string;
  programmeId: string;
  order: string;
}

/** A column of a grid. Either its cells hold a text that is typed, or it shows something of its own. */
export interface GridColumn<Row> {
  id: string;
  label: string;
  /** A shorter head where the label does not fit; the label stays the accessible name. */
  short?: string;
  /** CSS width; one column may go without, and takes what is left. */
  width?: string;
  /** Figures: aligned to the end, one line. */
  numeric?: boolean;
  /** The text of the cell; null where this row has none in this column. */
  read: (row: Row) => string | null;
  /** The fields that the text becomes, or null where it cannot be stored. */
  write: (row: Row, text: string) => Partial<Row> | null;
  /** Why a text cannot be stored. */
  wrong?: string;
  /** What stands in the cell where there is no text to type. */
  view?: (row: Row, number: number) => ReactNode;
}

/** The key of a cell's pending save and draft. */
export const cellKey = (table: string, rowId: string, columnId: string) => `${table}:${rowId}:${columnId}`;
