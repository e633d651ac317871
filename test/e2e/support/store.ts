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

/** Settings → Data. */
export async function openData(page: Page, say: Say): Promise<void> {
  await page.goto('/#/settings/data');
  await expect(page.getByRole('heading', { level: 1, name: say('data:title') })).toBeVisible();
}
