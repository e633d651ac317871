import * as z from 'zod';
import { type NumberKind, numberKinds } from '#shared/sync/lease-messages.ts';
import type { Database } from '../database.ts';

const blockSchema = z.object({
  kind: z.enum(numberKinds),
  /** The next number to give; behind `last` none is left. */
  next: z.int(),
  last: z.int(),
  /** The device that it was leased to: under another name this computer may not give them. */
  device: z.string(),
  /** What only the machine opens on which the block was leased; null where it keeps no secrets. */
  mark: z.string().nullable(),
});
/** Numbers that this computer may still give, from a block of its own. */
export type NumberBlock = z.infer<typeof blockSchema>;

const numbersSchema = z.object({
  blocks: z.array(blockSchema),
  /** The highest number of each kind that this computer ever had, also of blocks that it dropped. */
  highest: z.partialRecord(z.enum(numberKinds), z.int()),
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
    const own = stored.blocks.filter((block) => block.device === device && block.next <= block.last);
    const { numbers, result } = change({ ...stored, blocks: own }, device);
    await db.meta.put({ key: 'numbers', value: JSON.stringify(numbers) });
    return result;
  });
}

/** A block that the server gave joins the others. */
export const addBlock = (db: Database, block: NumberBlock): Promise<void> =>
  changeNumbers(db, ({ blocks, highest }) => ({
    numbers: {
      blocks: [...blocks, block],
      highest: { ...highest, [block.kind]: Math.max(highest[block.kind] ?? 0, block.last) },
    },
    result: undefined,
  }));

/** Blocks of a kind that are this device's, in the order in which they were leased. */
export async function ownBlocks(db: Database, kind: NumberKind): Promise<NumberBlock[]> {
  const device = (await db.meta.get('device'))?.value;
  const { blocks } = await readNumbers(db);
  return blocks.filter((block) => block.kind === kind && block.device === device && block.next <= block.last);
}
