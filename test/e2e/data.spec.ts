import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { detailsField, sectionText, untilSaved } from './support/editor.ts';
import {
  goToPlace,
  openNewProgramme,
  openSample,
  openSampleProgramme,
  programmeLinks,
} from './support/start.ts';
import { deleteDatabase, loseRecord, makeDatabaseNewer, openData } from './support/store.ts';
import { expect, storyLanguages, test } from './support/story.ts';
import type { Say } from './support/texts.ts';

const hoursField = (page: Page, say: Say) => detailsField(page, say, 'hours');

async function setHours(page: Page, say: Say, hours: string) {
  await goToPlace(page, 'details');
  await hoursField(page, say).fill(hours);
  await hoursField(page, say).blur();
  await untilSaved(page);
}

const kept = (page: Page, say: Say) => page.getByRole('table', { name: say('data:snapshots.title') });
const fieldset = (page: Page, name: string) => page.getByRole('group', { name });

/** How a text with names in it begins. */
const start = (say: Say, key: string) => say(key).split('.')[0] ?? '';

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('a database that is gone is rebuilt whole, and one message says so until it is closed', async ({
      page,
    }) => {
      const say = await openSampleProgramme(page, language, 'details');
      await setHours(page, say, '64');
      await goToPlace(page, 'topic');
      await sectionText(page).press('Control+End');
      await sectionText(page).pressSequentially(' Соңғы сөйлем.');
      await untilSaved(page);
      const address = page.url();
      await deleteDatabase(page);

      await page.goto(address);
      const message = page.getByRole('alert').filter({ hasText: say('data:recovery.what.databaseLost') });
      await expect(message).toBeVisible();
      await expect(message).toContainText(/\d/);
      await expect(sectionText(page)).toContainText('Соңғы сөйлем.');
      await goToPlace(page, 'details');
      await expect(hoursField(page, say)).toHaveValue('64');
      await message.getByRole('button', { name: say('data:recovery.close') }).click();
      await expect(message).toBeHidden();

      await page.reload();
      await expect(hoursField(page, say)).toHaveValue('64');
      await expect(page.getByText(say('data:recovery.what.databaseLost'))).toBeHidden();
    });

    test('data of a newer program is refused in words, left as it is, and can be copied', async ({
      page,
    }) => {
      const say = await openSample(page, language);
      await makeDatabaseNewer(page);
      await page.goto('/');
      await expect(page.getByRole('heading', { name: say('data:gate.refused.title') })).toBeVisible();
      await expect(page.getByRole('alert')).toHaveText(say('problems:dataNewer'));
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: say('data:gate.refused.saveCopy') }).click();
      const copy = await readFile(await (await download).path());
      expect(copy.subarray(0, 2).toString()).toBe('PK');
      expect(copy.toString('latin1')).toContain('programmes.json');
      const versions = await page.evaluate(() => indexedDB.databases());
      expect(versions.find(({ name }) => name === 'ereje')?.version).toBe(9990);
    });

    test('a kept state is looked into and brought back, and that is undone by the state before it', async ({
      page,
    }) => {
      const say = await openSampleProgramme(page, language, 'details');
      await setHours(page, say, '40');
      const address = page.url();
      await openData(page, say);
      await page.getByRole('button', { name: say('data:snapshots.take') }).click();
      await expect(kept(page, say).getByText(say('data:snapshots.reasons.byHand'))).toHaveCount(1);

      await page.goto(address);
      await setHours(page, say, '20');
      await openData(page, say);
      const byHand = kept(page, say).getByRole('row', { name: say('data:snapshots.reasons.byHand') });
      await byHand.getByRole('button').click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('listitem')).toHaveCount(1);
      await dialog.getByRole('button', { name: say('data:snapshots.bringBack') }).click();
      await expect(page.getByText(say('data:recovery.what.restored'))).toBeVisible();
      await page.getByRole('button', { name: say('data:recovery.close') }).click();
      await page.goto(address);
      await expect(hoursField(page, say)).toHaveValue('40');

      await openData(page, say);
      const before = kept(page, say).getByRole('row', { name: say('data:snapshots.reasons.beforeRestore') });
      await before.first().getByRole('button').click();
      await dialog.getByRole('button', { name: say('data:snapshots.bringBack') }).click();
      await expect(page.getByText(say('data:recovery.what.restored'))).toBeVisible();
      await page.goto(address);
      await expect(hoursField(page, say)).toHaveValue('20');
    });

    test('where the data is, how large, and that both copies are whole', async ({ page }) => {
      const say = await openSample(page, language);
      await page.getByRole('link', { name: say('app:navigation.settings'), exact: true }).click();
      await page.getByRole('link', { name: say('settings:dataLink') }).click();
      await expect(page.getByText(say('data:where.browser'))).toBeVisible();
      const sizes = page.getByRole('table', { name: say('data:where.sizes') });
      await expect(sizes.getByRole('row')).toHaveCount(3);
      await expect(sizes.getByRole('row').nth(1)).toContainText(/\d/);
      const promise = [say('data:persist.granted'), say('data:persist.refused')];
      await expect(page.getByText(promise[0] ?? '').or(page.getByText(promise[1] ?? ''))).toBeVisible();
      await page.getByRole('button', { name: say('data:verify.run') }).click();
      await expect(fieldset(page, say('data:verify.title')).getByRole('status')).toContainText(
        say('data:verify.whole'),
      );
    });

    test('a record that is missing is found by the check and comes back from the second copy', async ({
      page,
    }) => {
      const say = await openSampleProgramme(page, language, 'glossary');
      const terms = page.locator('[data-cell="term"]');
      const count = await terms.count();
      const address = page.url();
      await loseRecord(page, 'glossaryTerms');
      await page.goto(address);
      await expect(terms).toHaveCount(count - 1);
      await openData(page, say);
      await page.getByRole('button', { name: say('data:verify.run') }).click();
      const result = fieldset(page, say('data:verify.title'));
      await expect(result.getByText(say('data:verify.problems.recordMissing'))).toBeVisible();
      await result.getByRole('button', { name: say('data:verify.rebuild') }).click();
      await expect(page.getByText(say('data:recovery.what.databaseDamaged'))).toBeVisible();
      await page.goto(address);
      await expect(terms).toHaveCount(count);
    });

    test('a backup goes to a file under a password and comes back from it', async ({ page }) => {
      const say = await openSampleProgramme(page, language, 'details');
      await setHours(page, say, '33');
      const address = page.url();
      await openData(page, say);
      await page.getByRole('button', { name: say('data:backup.open') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(say('data:backup.password'), { exact: true }).fill('құпиясөз-2026');
      await dialog.getByLabel(say('data:backup.again')).fill('басқа');
      await dialog.getByRole('button', { name: say('data:backup.save') }).click();
      await expect(dialog.getByText(say('data:backup.differs'))).toBeVisible();
      await dialog.getByLabel(say('data:backup.again')).fill('құпиясөз-2026');
      const download = page.waitForEvent('download');
      await dialog.getByRole('button', { name: say('data:backup.save') }).click();
      const file = await download;
      const bytes = await readFile(await file.path());
      await expect(dialog.getByRole('status')).toContainText(file.suggestedFilename());
      await dialog
        .getByRole('button', { name: say('app:actions.close') })
        .last()
        .click();

      await page.goto(address);
      await setHours(page, say, '11');
      await openData(page, say);
      await page.getByRole('button', { name: say('data:restore.open') }).click();
      const chooser = page.waitForEvent('filechooser');
      await dialog.getByRole('button', { name: say('data:restore.choose') }).click();
      const name = file.suggestedFilename();
      await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
      await dialog.getByLabel(say('data:backup.password')).fill('қате құпиясөз');
      await dialog.getByRole('button', { name: say('data:restore.look') }).click();
      await expect(dialog.getByRole('alert')).toHaveText(say('problems:backupPasswordWrong'));
      await dialog.getByLabel(say('data:backup.password')).fill('құпиясөз-2026');
      await dialog.getByRole('button', { name: say('data:restore.look') }).click();
      await expect(dialog.getByRole('listitem')).toHaveCount(1);
      await dialog.getByRole('button', { name: say('data:restore.confirm') }).click();
      await expect(dialog.getByText(start(say, 'data:restore.done'))).toBeVisible();
      await dialog.getByRole('button', { name: say('data:restore.goOn') }).click();
      await page.waitForLoadState();
      await page.goto(address);
      await expect(hoursField(page, say)).toHaveValue('33');
    });

    test('everything is exported as open files', async ({ page }) => {
      const say = await openSample(page, language);
      await openData(page, say);
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: say('data:export.open') }).click();
      const bytes = await readFile(await (await download).path());
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
      expect(bytes.toString('latin1')).toContain('.docx');
    });

    test('a disk that is nearly full is said before anything fails', async ({ page }) => {
      await page.addInitScript(() => {
        const space = { quota: 10_000_000_000, usage: 9_900_000_000 };
        navigator.storage.estimate = async () => space;
      });
      const say = await openSample(page, language);
      const banner = page.getByRole('alert').filter({ hasText: say('data:space.low') });
      await expect(banner).toBeVisible();
      await banner.getByRole('link', { name: say('data:space.open') }).click();
      await expect(page.getByRole('heading', { level: 1, name: say('data:title') })).toBeVisible();
      await banner.getByRole('button', { name: say('app:actions.close') }).click();
      await expect(banner).toBeHidden();
      await page.getByRole('link', { name: say('app:navigation.programmes'), exact: true }).click();
      await expect(programmeLinks(page)).toHaveCount(1);
    });
  });
}

test.describe('a store that takes nothing more', () => {
  test.use({ expectedTrouble: [/A change could not be stored/] });
  for (const language of storyLanguages) {
    test(`keeps the words on the screen and offers to save them elsewhere, ${language}`, async ({ page }) => {
      await page.addInitScript(() => {
        const { add } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...values) {
          if ('full' in window) throw new DOMException('The disk is full', 'QuotaExceededError');
          return add.apply(this, values);
        };
      });
      const say = await openNewProgramme(page, language);
      await goToPlace(page, 'topic');
      await page.evaluate(() => Object.assign(window, { full: true }));
      await sectionText(page).pressSequentially('Жоғалмауы тиіс сөз');
      const failed = page.locator('[data-save-state="failed"]');
      await expect(failed).toContainText(say('app:save.failed'));
      await expect(failed).toContainText(say('problems:storageFull'));
      const download = page.waitForEvent('download');
      await failed.getByRole('button', { name: say('app:save.rescue') }).click();
      expect(await readFile(await (await download).path(), 'utf8')).toContain('Жоғалмауы тиіс сөз');
      await expect(sectionText(page)).toHaveText('Жоғалмауы тиіс сөз');

      await page.evaluate(() => Reflect.deleteProperty(window, 'full'));
      await failed.getByRole('button', { name: say('app:save.retry') }).click();
      await untilSaved(page);
      await page.reload();
      await expect(sectionText(page)).toHaveText('Жоғалмауы тиіс сөз');
    });
  }
});
