import * as z from 'zod';

/**
 * How dear a guess is: memory 128 · cost · blockSize bytes, time in proportion. Each wrap keeps its own, so that they
 * can be raised. The limits keep a damaged ring from asking for more memory than a machine has.
 */
export const scryptCostSchema = z.object({
  /** N, a power of two. */
  cost: z
    .int()
    .min(2)
    .max(2 ** 19)
    .refine((cost) => Number.isInteger(Math.log2(cost))),
  /** r */
  blockSize: z.int().min(1).max(8),
  /** p */
  parallelization: z.int().min(1).max(4),
});
export type ScryptCost = z.infer<typeof scryptCostSchema>;

/** What new passwords are wrapped with: 128 MB and about half a second for each guess. */
export const scryptCost: ScryptCost = { cost: 2 ** 17, blockSize: 8, parallelization: 1 };

/** Makes a key of 32 bytes of a password. In the interface this runs in a worker: it takes a second. */
export type DerivePasswordKey = (
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  cost: ScryptCost,
) => Promise<Uint8Array<ArrayBuffer>>;
