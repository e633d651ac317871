import * as z from 'zod';
import { type TableName, tableNames } from './records.ts';

const fields = z.record(z.string(), z.unknown()).nullable();

/**
 * One row of the change log: what one action did to one record.
 * `create`: `after` is the record. `remove`: `before` is the record. `update`: only the fields that differ.
 * `text`: a long text changed; `after` is `{ body: <base64 of a Yjs update> }`, `before` is null.
 */
export const changeRowSchema = z.object({
  /** Its place in the log of this computer: 1, 2, 3 … without holes. */
  seq: z.int().positive(),
  /** The change's own id, the same on every computer. */
  id: z.string(),
  /** All rows of one action share it, and are undone together. */
  group: z.string(),
  /** What the action belongs to: a programme's id, a person's, or the organisation's. */
  scope: z.string(),
  table: z.enum(tableNames as [TableName, ...TableName[]]),
  recordId: z.string(),
  kind: z.enum(['create', 'update', 'remove', 'text']),
  before: fields,
  after: fields,
  /**
   * The id of this record's change that it was based on; null for its first. A step of a life is based on the last
   * change of the step before it, the first one on that of the development or the review; an edit of a text on this computer's last one that the server may still refuse.
   */
  base: z.string().nullable(),
  /** Who made it; null before the first user was named. */
  user: z.string().nullable(),
  /** The computer (in a browser: the profile) that it was made on. */
  device: z.string(),
  /** Hybrid logical clock, `shared/sync/clock.ts`: orders changes although a computer's clock is wrong. */
  clock: z.string(),
  /** ISO 8601 instant by this computer's clock, for people to read. */
  at: z.string(),
  /** Version of the records' shape. */
  schemaVersion: z.int().positive(),
  /** The group that this one takes back, or brings back. */
  undoes: z.string().nullable(),
  /** How far this computer had read the server's log when the change was made; absent before it joined a server. */
  seen: z.int().nonnegative().optional(),
});
export type ChangeRow = z.infer<typeof changeRowSchema>;
