/*
 * A browser keeps the databases of a page in one folder of its own. Where that folder cannot be opened any more (a file
 * that lists its parts is gone), no database in it can, not even to be deleted. A storage bucket is another folder:
 * the database is then made again there from its second copy. See docs/decisions/2026-11-23-another-folder.md.
 */

interface StorageBuckets {
  keys(): Promise<string[]>;
  open(
    name: string,
    options?: { persisted?: boolean; durability?: 'strict' | 'relaxed' },
  ): Promise<{ indexedDB: IDBFactory }>;
}

const buckets = (globalThis.navigator as { storageBuckets?: StorageBuckets } | undefined)?.storageBuckets;

const form = /^ereje-(\d+)$/;
const numberOf = (name: string): number => Number(form.exec(name)?.[1] ?? 0);
const open = (storage: StorageBuckets, number: number) =>
  storage.open(`ereje-${number}`, { persisted: true, durability: 'strict' });

const newest = async (storage: StorageBuckets): Promise<number> =>
  Math.max(0, ...(await storage.keys()).map(numberOf));

/** Where the databases of this page are now: in its own folder, unless that had to be left. */
export async function presentFolder(): Promise<IDBFactory> {
  const number = buckets ? await newest(buckets) : 0;
  return buckets && number > 0 ? (await open(buckets, number)).indexedDB : globalThis.indexedDB;
}

/** From the next start on the databases are in a new, empty folder; false where this browser has none to give. */
export async function leaveFolder(): Promise<boolean> {
  if (!buckets) return false;
  await open(buckets, (await newest(buckets)) + 1);
  return true;
}
