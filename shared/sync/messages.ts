import * as z from 'zod';
import { changeRowSchema } from '../model/change-row.ts';
import { type TableName, tableNames } from '../model/records.ts';
import { userRoles } from '../model/user.ts';
import { conflictSchema } from './conflict.ts';

/**
 * Version of the messages between program and server. A test holds the hash of their shape: whoever changes it gives
 * the version the next number and says in `server/app` what becomes of programs that speak the one before.
 */
export const syncVersion = 2;

/** Most changes in one message, and most bytes of its JSON before compression. */
export const mostChangesInBatch = 1000;
export const mostBytesInBatch = 4 * 1024 * 1024;

/** Without control characters: PostgreSQL takes no NUL in a text. */
const id = z.string().regex(/^\P{Cc}{1,200}$/u);
const seq = z.int().nonnegative();
const table = z.enum(tableNames as [TableName, ...TableName[]]);
const fields = z.record(z.string(), z.unknown());

/**
 * A place in the server's log that a program remembers. `id`: the change that stands there and when the server took it,
 * as one word of the server's own. The log still is the same one if that stands there: after a restored backup the same
 * changes may come again to the same places, made with less knowledge.
 */
export const pointSchema = z.strictObject({ seq, id });
export type Point = z.infer<typeof pointSchema>;

/** A change as it travels: a row of the log without the number that it has on its computer alone. */
export const sentChangeSchema = changeRowSchema
  .omit({ seq: true, device: true })
  .extend({ id, group: id, scope: id, recordId: id, user: id.nullable(), seen: seq })
  .strict();
export type SentChange = z.infer<typeof sentChangeSchema>;

/**
 * Hands over changes of one device in the order in which they were made. `after`: id of the last change of this device
 * that the server is known to have answered; null before the first. `point`: the last change that was read.
 */
export const pushRequestSchema = z.strictObject({
  version: z.literal(syncVersion),
  after: id.nullable(),
  point: pointSchema.nullable(),
  changes: z.array(sentChangeSchema).min(1).max(mostChangesInBatch),
});
export type PushRequest = z.infer<typeof pushRequestSchema>;

/** Why the server did not take a change; the whole action that it belongs to is refused. */
export const refusalReasons = [
  'notAllowed',
  'closed',
  'recordUnknown',
  'recordGone',
  'textBeganAnew',
  'invalid',
  'organisationKnown',
  'newerData',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const pushResultSchema = z.discriminatedUnion('taken', [
  z.strictObject({ id, taken: z.literal(true), seq }),
  z.strictObject({
    id,
    taken: z.literal(false),
    reason: z.enum(refusalReasons),
    /** Key of the sentence that says who may, for `notAllowed`; the first wrong field, for `invalid`. */
    detail: z.string().nullable(),
    /** The record as the server has it; null where it has none. */
    record: fields.nullable(),
    /** Updates of its long text, where a change of that was refused. */
    texts: z.array(z.string()).optional(),
  }),
]);
export type PushResult = z.infer<typeof pushResultSchema>;

export const pushAnswerSchema = z.strictObject({ results: z.array(pushResultSchema), last: seq });
export type PushAnswer = z.infer<typeof pushAnswerSchema>;

/** Asks for what stands in the log after `point`; null: from its beginning. `after` as in `PushRequest`. */
export const pullRequestSchema = z.strictObject({
  version: z.literal(syncVersion),
  after: id.nullable(),
  point: pointSchema.nullable(),
  limit: z.int().min(1).max(mostChangesInBatch),
});
export type PullRequest = z.infer<typeof pullRequestSchema>;

/** What a change led to, besides what it wrote. Absent parts: nothing. */
export const effectSchema = z.strictObject({
  /** Fields that show something else than the change wrote, with the clock of what they show. */
  stands: z.record(z.string(), z.strictObject({ value: z.unknown(), clock: z.string() })).optional(),
  /** The record, where the change brought it back or its removal gave way to an edit. */
  revived: fields.optional(),
  conflicts: z.array(conflictSchema).optional(),
  /** Ids of conflicts that the change decided. */
  decided: z.array(z.string()).optional(),
});
export type Effect = z.infer<typeof effectSchema>;

/** One change of the log. Those of the asking device come without their row, which it has. */
export const pulledChangeSchema = z.strictObject({
  seq,
  id,
  row: changeRowSchema.omit({ seq: true }).optional(),
  effect: effectSchema.optional(),
});
export type PulledChange = z.infer<typeof pulledChangeSchema>;

export const pullAnswerSchema = z.strictObject({
  changes: z.array(pulledChangeSchema),
  /** The place of the last of them; null where there are none. */
  point: pointSchema.nullable(),
  /** The newest seq of the organisation: how much is still to come. */
  last: seq,
  /** What the account may do now; it may have changed while the device was away. */
  role: z.enum(userRoles),
});
export type PullAnswer = z.infer<typeof pullAnswerSchema>;

/** Asks for all records, for a device that has none or whose place in the log is no more. */
export const recordsRequestSchema = z.strictObject({
  version: z.literal(syncVersion),
  /** The last record of the page before; null at the beginning. */
  after: z.strictObject({ table, id: z.string() }).nullable(),
  limit: z.int().min(1).max(mostChangesInBatch),
});
export type RecordsRequest = z.infer<typeof recordsRequestSchema>;

export const recordsAnswerSchema = z.strictObject({
  /** Pages are read at different times: what changed meanwhile comes with the log after the first page's point. */
  point: pointSchema.nullable(),
  /** The latest logical clock of all changes that led to the records: what is written next comes after it. */
  clock: z.string().nullable(),
  records: z.array(
    z.strictObject({
      table,
      fields,
      /** Updates of the record's long text, in their order, on top of its `body`. */
      texts: z.array(z.string()).optional(),
    }),
  ),
  conflicts: z.array(conflictSchema),
  /** Whether another page follows. */
  more: z.boolean(),
});
export type RecordsAnswer = z.infer<typeof recordsAnswerSchema>;

/** Points that a program remembers, newest first, to find how far a restored server still has the same log. */
export const commonPointRequestSchema = z.strictObject({
  version: z.literal(syncVersion),
  points: z.array(pointSchema).max(200),
});
export const commonPointAnswerSchema = z.strictObject({ point: pointSchema.nullable() });
