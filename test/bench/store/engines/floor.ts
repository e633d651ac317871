import { foldForSearch } from '#shared/kazakh/fold.ts';
import { type Person, personName } from '#shared/model/person.ts';
import type { StoreEngine } from './engine.ts';

const done = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
const complete = (transaction: IDBTransaction) =>
  new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/** Bare IndexedDB: two indexes, one strict put an edit, names in an array. No log, no journal, no checks. */
export function floorEngine(): StoreEngine {
  let db: IDBDatabase;
  let names: string[] | null = null;
  const people = (mode: IDBTransactionMode = 'readonly') =>
    db.transaction('people', mode, { durability: 'strict' }).objectStore('people');
  const readNames = async () =>
    (await done<Person[]>(people().getAll())).map((one) => foldForSearch(personName(one)));
  return {
    async open() {
      const request = indexedDB.open('floor', 1);
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore('people', { keyPath: 'id' });
        store.createIndex('nameKey', 'nameKey');
        store.createIndex('iinHash', 'iinHash');
      };
      db = await done(request);
    },
    async load(records) {
      const store = people('readwrite');
      for (const record of records) store.put(record);
      await complete(store.transaction);
    },
    firstList: () => done<Person[]>(people().index('nameKey').getAll(null, 50)),
    byIinHash: async (hash) => (await done(people().index('iinHash').getAll(hash))).length,
    async search(letters) {
      names ??= await readNames();
      const folded = foldForSearch(letters);
      return names.filter((name) => name.includes(folded)).length;
    },
    async edit(person, employer) {
      const store = people('readwrite');
      store.put({ ...person, employer });
      await complete(store.transaction);
    },
  };
}
