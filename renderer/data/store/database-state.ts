import { type Database, databaseFactory } from '../database.ts';
import type { DatabaseState } from './compare-copies.ts';

/** Chromium answers the first question about a damaged database with an error, and mends or empties it meanwhile. */
const databases = () => databaseFactory.databases().catch(() => databaseFactory.databases());

/** Version of the database that stands under this name; 0 where there is none. Opening it would already change it. */
export async function storedVersion(name: string): Promise<number> {
  const found = (await databases()).find((one) => one.name === name);
  // Dexie counts in tenths, so that its own versions fit between.
  return Math.round((found?.version ?? 0) / 10);
}

/** What an open database says of itself, without reading more than a few rows. */
export async function readDatabaseState(db: Database): Promise<DatabaseState> {
  const last = await db.changes.orderBy('seq').last();
  return {
    storeId: (await db.meta.get('storeId'))?.value ?? null,
    lastSeq: last?.seq ?? 0,
    lastId: last?.id ?? null,
    rebuilding: (await db.meta.get('rebuilding')) !== undefined,
  };
}
