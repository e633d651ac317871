import * as z from 'zod';
import { type NumberKind, numberKinds, rowKey } from '#shared/model/number-kinds.ts';
import type { Database } from '../database.ts';

const blockSchema = z.object({
  kind: z.enum(numberKinds),
  year: z.int(),
  first: z.int(),
  /** The next number to give that was never taken; behind `last` none is left. */
  next: z.int(),
  last: z.int(),
  /** Taken, and it is not known yet whether anything was signed with it. */
  open: z.array(z.int()),
  /** Taken and given back, since nothing was signed with it. */
  returned: z.array(z.int()),
  /** The device that it was leased to: under another name this computer may not give them. */
  device: z.string(),
  /** What only the machine opens on which the block was leased; null where it keeps no secrets. */
  mark: z.string().nullable(),
  /** No server gave it: this computer numbers by itself. */
  alone: z.boolean(),
});
/** Numbers of this computer's own: what it gave of them, and what it may still give. */
export type NumberBlock = z.infer<typeof blockSchema>;

const numbersSchema = z.object({
  blocks: z.array(blockSchema),
  /** By `rowKey`, the highest number that this computer ever had, also of blocks that it dropped. */
  highest: z.record(z.string(), z.int()),
});
export type NumbersHere = z.infer<typeof numbersSchema>;

const none: NumbersHere = { blocks: [], highest: {} };

/** Neither a snapshot nor a backup has them: numbers that came back from there could be given twice. */
export async function readNumbers(db: Database): Promise<NumbersHere> {
  const row = await db.meta.get('numbers');
  return row ? numbersSchema.parse(JSON.parse(row.value)) : none;
}

/**
 * The one place where numbers leave a block: `change` sees the blocks that are this device's, and what it leaves of
 * them is on the disk before its result is given. Blocks of a name that this computer had are gone for good.
 */
export function changeNumbers<T>(
  db: Database,
  change: (numbers: NumbersHere, device: string | null) => { numbers: NumbersHere; result: T },
): Promise<T> {
  return db.transaction('rw', db.meta, async () => {
    // Not from memory: another window may have found that this store is a copy, and given it another name.
    const device = (await db.meta.get('device'))?.value ?? null;
    const stored = await readNumbers(db);
    const own = stored.blocks.filter((block) => block.device === device);
    const { numbers, result } = change({ ...stored, blocks: own }, device);
    await db.meta.put({ key: 'numbers', value: JSON.stringify(numbers) });
    return result;
  });
}

/** The numbers with a higher one in mind: no number up to it is ever the first of a new block. */
export const withHighest = (
  numbers: NumbersHere,
  { kind, year }: Pick<NumberBlock, 'kind' | 'year'>,
  number: number,
): NumbersHere => {
  const row = rowKey(kind, year);
  return {
    ...numbers,
    highest: { ...numbers.highest, [row]: Math.max(numbers.highest[row] ?? 0, number) },
  };
};

/** Blocks are shown in the year after their own too; then what became of their numbers is in the register alone. */
const isShown = (year: number, block: NumberBlock) => block.year >= year - 1;

/** A block that the server gave joins the others. */
export const addBlock = (db: Database, block: NumberBlock): Promise<void> =>
  changeNumbers(db, (numbers) => {
    const blocks = [...numbers.blocks.filter((one) => isShown(block.year, one)), block];
    return { numbers: withHighest({ ...numbers, blocks }, block, block.last), result: undefined };
  });

/** Blocks that are this device's, in the order in which they came. */
export async function ownBlocks(db: Database, kind?: NumberKind): Promise<NumberBlock[]> {
  const device = (await db.meta.get('device'))?.value;
  const { blocks } = await readNumbers(db);
  return blocks.filter((block) => block.device === device && (!kind || block.kind === kind));
}
