import { database } from './database.ts';

/**
 * An empty store for the next test. It is emptied, not deleted: deleting closes it under what the screens of the test
 * before still read, and their reads would fail in the middle of this one.
 */
export async function emptyDatabase(): Promise<void> {
  await database.open();
  await database.transaction('rw', database.tables, () =>
    Promise.all(database.tables.map((table) => table.clear())),
  );
}
