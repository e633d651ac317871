import * as z from 'zod';
import { type TableName, tableNames } from '../model/records.ts';

/** The field of a conflict in which one side removed the record and the other went on editing it. */
export const wholeRecord = '*';

/** One of the values that were written without knowing of each other. */
export const conflictSideSchema = z.object({
  /** Id of the change that wrote it. */
  change: z.string(),
  /** Null in a conflict of a whole record for the side that removed it, else the fields that it wrote. */
  value: z.unknown(),
  user: z.string().nullable(),
  device: z.string(),
  /** ISO 8601 instant by that computer's clock, for people to read. */
  at: z.string(),
  /** Hybrid logical clock, by which one side stands meanwhile. */
  clock: z.string(),
});
export type ConflictSide = z.infer<typeof conflictSideSchema>;

/**
 * A field that people changed without knowing of each other: all values are kept until a person decides, which is an
 * ordinary change by someone who has seen them.
 */
export const conflictSchema = z.object({
  id: z.string(),
  table: z.enum(tableNames as [TableName, ...TableName[]]),
  recordId: z.string(),
  scope: z.string(),
  field: z.string(),
  /** In the order in which the server took them; the one that stands now is `standing`. */
  sides: z.array(conflictSideSchema),
  /** Id of the side's change that the record shows now. */
  standing: z.string(),
  /** Seq of the change that opened it. */
  openedSeq: z.int().positive(),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** A record's field has at most one open conflict, which this names. */
export const conflictId = (table: TableName, recordId: string, field: string): string =>
  JSON.stringify([table, recordId, field]);
