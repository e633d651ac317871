import { strToU8, type Zippable, zipSync } from 'fflate';
import { databaseFactory, databaseName } from './database.ts';

const answer = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opens the database as it is, of whatever version; null where there is none or it cannot be opened. */
async function openAsItIs(): Promise<IDBDatabase | null> {
  const known = await databaseFactory.databases();
  if (!known.some(({ name }) => name === databaseName)) return null;
  return answer(databaseFactory.open(databaseName)).catch(() => null);
}

const written = (_key: string, value: unknown) =>
  value instanceof Uint8Array ? { bytes: Array.from(value) } : value;

/**
 * All records of the working store as JSON files in a zip, read past the program's own schema: of a store that is
 * newer than the program too. Tables that cannot be read are left out; null where nothing could be read.
 */
export async function rawCopy(): Promise<Uint8Array | null> {
  const database = await openAsItIs();
  if (!database) return null;
  const files: Zippable = {};
  for (const table of database.objectStoreNames) {
    const rows = await answer(database.transaction(table).objectStore(table).getAll()).catch(() => null);
    if (rows) files[`${table}.json`] = strToU8(JSON.stringify(rows, written, 1));
  }
  files['store.json'] = strToU8(JSON.stringify({ name: databaseName, version: database.version }));
  database.close();
  return Object.keys(files).length > 1 ? zipSync(files) : null;
}
