import type { Edit } from '#renderer/data/change/change.ts';
import type { GridTable } from './grid-column.ts';

// A table and its rows belong together; the type of the pair is known to the caller of the grid only.

export const updateOf = (table: GridTable, id: string, fields: object): Edit =>
  ({ table, kind: 'update', id, fields }) as Edit;

export const createOf = (table: GridTable, record: unknown): Edit =>
  ({ table, kind: 'create', record }) as Edit;
