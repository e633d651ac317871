import type { Page } from 'playwright';

/** Puts records into the store of the page, past the change door: as many as a measurement needs, at once. */
export const putRecords = (page: Page, tables: Readonly<Record<string, readonly object[]>>): Promise<void> =>
  page.evaluate(async (records) => {
    const store = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('ereje');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const transaction = store.transaction(Object.keys(records), 'readwrite');
    for (const [table, rows] of Object.entries(records)) {
      for (const row of rows) transaction.objectStore(table).put(row);
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    store.close();
  }, tables);
