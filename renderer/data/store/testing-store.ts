import { emptyRichText } from '#shared/model/rich-text.ts';
import { storageOver } from '#shared/storage/file-storage.ts';
import { memoryFiles } from '#shared/storage/memory-files.ts';
import type { StorageFiles } from '#shared/storage/storage-files.ts';
import { change } from '../change/change.ts';
import { type Database, openDatabase } from '../database.ts';
import { type Opened, openStore } from './open-store.ts';
import { witnessInMemory } from './witness.ts';

/** A store with its second copy in memory, as one computer has it; `start` is a start of the program. */
export interface TestStore {
  files: StorageFiles;
  /** Opens the store as a fresh start of the program does. */
  start(): Promise<{ db: Database; opened: Opened }>;
}

export function testStore(name: string, files: StorageFiles = memoryFiles()): TestStore {
  const witness = witnessInMemory();
  let running: Database | null = null;
  return {
    files,
    async start() {
      running?.close();
      const db = openDatabase(name);
      running = db;
      // A new service, as after a crash: nothing that was in memory is known any more.
      const storage = storageOver(files, { folder: null, segmentLimit: 20_000 });
      return { db, opened: await openStore({ db, storage, witness }) };
    },
  };
}

/** The storage of a store, to look into it or to damage it. */
export const storageOf = (store: TestStore) => storageOver(store.files, { folder: null });

export const sectionOf = (programmeId: string) => ({
  id: `${programmeId}/topic`,
  programmeId,
  key: 'topic' as const,
  body: emptyRichText(),
});

export const addAim = (db: Database, id: string, text = id, programmeId = 'p') =>
  change(
    programmeId,
    [
      {
        table: 'aims',
        kind: 'create',
        record: { id, programmeId, order: 'a0', kind: 'goal', text, serves: [] },
      },
    ],
    { db },
  );

export const setAim = (db: Database, id: string, text: string) =>
  change('p', [{ table: 'aims', kind: 'update', id, fields: { text } }], { db });

/** All that the store holds, but what it notes for itself. */
export async function contentOf(db: Database): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter(({ name }) => name !== 'meta');
  return Object.fromEntries(
    await Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
}
