import { type Database, database } from '../database.ts';

/** Keeps the key ring in the store. It is no record: nothing of it goes into the change log. */
export async function putKeyRingRow(text: string, db: Database = database): Promise<void> {
  await db.meta.put({ key: 'keyRing', value: text });
}
