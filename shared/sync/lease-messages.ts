import * as z from 'zod';
import { highestNumber, numberKinds, numberRules } from '../model/number-kinds.ts';
import { pointSchema, syncVersion } from './messages.ts';

/** What program and server say to each other about the numbers of documents. */

/** Most numbers in one block. */
const mostNumbersInBlock = Math.max(...numberKinds.map((kind) => numberRules[kind].block));
/** Most numbers of one block that are told one by one. */
const mostSingle = 500;
const mostBlocksTold = 100;

const version = z.literal(syncVersion);
const row = { kind: z.enum(numberKinds), year: z.int().min(2000).max(2200) };
const number = z.int().min(1).max(highestNumber);
const single = z.array(number).max(mostSingle);

/**
 * Asks for a block of numbers. `request`: one id for one block, however often it is asked. `point`: as in a push.
 * `highest`: the highest number of the row that the computer knows to be given to anybody; 0 where it knows none.
 */
export const leaseRequestSchema = z.strictObject({
  version,
  ...row,
  size: z.int().min(1).max(mostNumbersInBlock),
  request: z.uuid(),
  point: pointSchema.nullable(),
  highest: z.int().min(0).max(highestNumber),
});
export type LeaseRequest = z.infer<typeof leaseRequestSchema>;

/** The block, both ends included; it belongs to the asking device. */
export const leaseAnswerSchema = z.strictObject({ first: z.int().positive(), last: z.int().positive() });
export type Lease = z.infer<typeof leaseAnswerSchema>;

/** From now on the organisation numbers this row here, `next` being the first number that nobody has given yet. */
export const beginNumbersSchema = z.strictObject({ version, ...row, next: number });
export type BeginNumbers = z.infer<typeof beginNumbersSchema>;

/** How far the asking device has used its blocks: for the others to see, the server gives nothing out by it. */
export const tellNumbersSchema = z.strictObject({
  version,
  blocks: z
    .array(z.strictObject({ ...row, first: number, next: number, open: single, returned: single }))
    .max(mostBlocksTold),
});
export type TellNumbers = z.infer<typeof tellNumbersSchema>;

/**
 * Why numbers are not to be had any more: a device has them (`device`), they were given before the row began here
 * (`before`), they may have been given by a server that came back from a backup since (`restore`).
 */
const blockReasons = ['device', 'before', 'restore'] as const;
export type BlockReason = (typeof blockReasons)[number];

export const numberListSchema = z.object({
  /** Rows that have begun: their next number that is in no block. */
  rows: z.array(z.object({ ...row, next: z.int() })),
  /** By kind, year and number. Of restores only where the row has begun. */
  blocks: z.array(
    z.object({
      ...row,
      first: z.int(),
      last: z.int(),
      reason: z.enum(blockReasons),
      /** Null where nobody has the block. `revoked`: what is left of it is lost. */
      device: z.object({ id: z.string(), name: z.string(), revoked: z.boolean() }).nullable(),
      /** As far as the device has told; null where it has told nothing. */
      next: z.int().nullable(),
      open: z.array(z.int()),
      returned: z.array(z.int()),
    }),
  ),
});
export type NumberList = z.infer<typeof numberListSchema>;
