import type { Page } from 'playwright';
import type { ChangeRow } from '#shared/model/change-row.ts';

/** All that IndexedDB holds, read past the program. */
export interface Dump {
  changes: ChangeRow[];
  tables: Record<string, Record<string, unknown>[]>;
}

interface Buckets {
  keys(): Promise<string[]>;
  open(name: string): Promise<{ indexedDB: IDBFactory }>;
}

/** Reads every table of the program's database in this page; null where there is no database. */
export async function readStore(page: Page): Promise<Dump | null> {
  // As one text: a tree of values takes ten times as long on its way out of the page.
  const text = await page.evaluate(async () => {
    // Where the page's own folder cannot be opened, the program works in the newest bucket.
    const { storageBuckets } = navigator as unknown as { storageBuckets: Buckets };
    const newest = (await storageBuckets.keys()).filter((name) => /^ereje-\d+$/.test(name)).at(-1);
    const factory = newest ? (await storageBuckets.open(newest)).indexedDB : indexedDB;
    // The first question about a damaged database is answered with an error.
    const known = await factory.databases().catch(() => factory.databases());
    if (!known.some(({ name }) => name === 'ereje')) return null;
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('IndexedDB refused'));
      });
    const open = await answer(factory.open('ereje'));
    // States of texts are bytes, which JSON does not carry; they follow from the log.
    const names = [...open.objectStoreNames].filter((name) => name !== 'texts' && name !== 'meta');
    const read = open.transaction(names);
    const rows = await Promise.all(names.map((name) => answer(read.objectStore(name).getAll())));
    open.close();
    return JSON.stringify(Object.fromEntries(names.map((name, index) => [name, rows[index]])));
  });
  if (text === null) return null;
  const { changes, ...tables } = JSON.parse(text);
  return { changes, tables };
}
