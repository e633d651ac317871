import * as z from 'zod';
import type { Database } from '../database.ts';

const foundSchema = z.object({
  /** Up to here the log was looked through. */
  seq: z.int(),
  /** Keyed hashes of IINs that more than one person had. */
  hashes: z.array(z.string()),
});
/** Where people may be registered twice. */
export type PeopleFound = z.infer<typeof foundSchema>;

/** Null before the first look. */
export async function readPeopleFound(db: Database): Promise<PeopleFound | null> {
  const row = await db.meta.get('samePeople');
  return row ? foundSchema.parse(JSON.parse(row.value)) : null;
}

export async function putPeopleFound(db: Database, found: PeopleFound): Promise<void> {
  await db.meta.put({ key: 'samePeople', value: JSON.stringify(found) });
}
