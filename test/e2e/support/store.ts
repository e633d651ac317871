import { expect, type Page } from '@playwright/test';
import type { Say } from './texts.ts';

/** A page of the same origin that does not run the program: the store can be touched from outside there. */
export async function leaveProgram(page: Page): Promise<void> {
  await page.route('**/outside-the-program', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>outside</title>' }),
  );
  await page.goto('/outside-the-program');
}

/** Deletes the working database, as a browser does that cleans up or meets a damaged one; the second copy stays. */
export async function deleteDatabase(page: Page): Promise<void> {
  await leaveProgram(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('ereje');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );
}

/** Makes the database one that a newer program wrote. */
export async function makeDatabaseNewer(page: Page): Promise<void> {
  await leaveProgram(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('ereje', 9990);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
  );
}

/** A record goes from the database past the program, as damage does it. */
export async function loseRecord(page: Page, table: string): Promise<void> {
  await leaveProgram(page);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('ereje');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const database = request.result;
          const transaction = database.transaction(name, 'readwrite');
          const cursor = transaction.objectStore(name).openCursor();
          cursor.onsuccess = () => cursor.result?.delete();
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    table,
  );
}

/** Settings → Data. */
export async function openData(page: Page, say: Say): Promise<void> {
  await page.goto('/#/settings/data');
  await expect(page.getByRole('heading', { level: 1, name: say('data:title') })).toBeVisible();
}
