import * as z from 'zod';
import type { PermittedAction } from '../model/permissions-matrix.ts';
import { pointSchema, syncVersion } from './messages.ts';

/** What is numbered without gaps or doubles over all computers of an organisation, each in a row of its own. */
export const numberKinds = ['certificates', 'orders'] as const;
export type NumberKind = (typeof numberKinds)[number];

/** Who gives a number of a kind may have numbers to give. */
export const actionOfKind = {
  certificates: 'registerCertificates',
  orders: 'signOrders',
} as const satisfies Record<NumberKind, PermittedAction>;

/** Most numbers in one block, and the highest number there is. */
export const mostNumbersInBlock = 500;
const highestNumber = 1_000_000_000;

/**
 * Asks for a block of numbers. `request`: one id for one block, however often it is asked. `point`: as in a push.
 * `highest`: the highest number of the kind that the computer knows to be given to anybody; 0 where it knows none.
 */
export const leaseRequestSchema = z.strictObject({
  version: z.literal(syncVersion),
  kind: z.enum(numberKinds),
  size: z.int().min(1).max(mostNumbersInBlock),
  request: z.uuid(),
  point: pointSchema.nullable(),
  highest: z.int().min(0).max(highestNumber),
});
export type LeaseRequest = z.infer<typeof leaseRequestSchema>;

/** The block, both ends included; it belongs to the asking device. */
export const leaseAnswerSchema = z.strictObject({ first: z.int().positive(), last: z.int().positive() });
export type Lease = z.infer<typeof leaseAnswerSchema>;
