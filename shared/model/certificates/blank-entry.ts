import * as z from 'zod';
import { plainDateSchema } from '../plain-date.ts';
import { templateKinds } from './certificate-template.ts';

const text = (most: number) => z.string().max(most);
/** Numbers on blanks have at most so many digits. */
const number = z.int().min(0).max(999_999_999_999);

/**
 * What happens to blanks besides printing (O10-30: strict accounting). `handedOver`: to whom they are given to print
 * on; `takenBack`: from them. `spoiled`, `lost`: never printed on. `returned`: to the printing house or the owner.
 * `destroyed`: spoiled ones, by an act. `counted`: these lay there when somebody counted.
 */
export const blankEvents = [
  'received',
  'handedOver',
  'takenBack',
  'spoiled',
  'lost',
  'returned',
  'destroyed',
  'counted',
] as const;
export type BlankEvent = (typeof blankEvents)[number];

/** A line of the account of blanks: added, never changed. Both ends of the range are in it. */
export const blankEntrySchema = z.object({
  id: z.string(),
  event: z.enum(blankEvents),
  kind: z.enum(templateKinds),
  /** Letters before the number; may be empty. */
  series: text(50),
  first: number,
  last: number,
  /** Digits of the number as it is printed, leading zeros included. */
  digits: z.int().min(1).max(12),
  on: plainDateSchema,
  documentNumber: text(100),
  documentDate: plainDateSchema.nullable(),
  /** Who brought or took them. */
  party: text(500),
  /** Id of the user whom they are given to; null elsewhere. */
  holderId: z.string().nullable(),
  reason: text(1_000),
  createdAt: z.string(),
});
export type BlankEntry = z.infer<typeof blankEntrySchema>;
