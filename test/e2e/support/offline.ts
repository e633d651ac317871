import { expect, type Page } from '@playwright/test';
import { openTab, pagesOf } from './editor.ts';
import { badFile, chooseFile } from './files.ts';
import { openSampleProgramme } from './start.ts';
import type { Say } from './texts.ts';

const emptyDocx = badFile('empty.docx', '');

/**
 * The sample organisation in a page that needs nothing more from its server: each piece of the program was asked
 * for once, as it lies on the disk in the desktop program; then the network goes.
 */
export async function goOffline(page: Page, language: 'kk' | 'ru'): Promise<Say> {
  const say = await openSampleProgramme(page, language, 'structure');
  await openTab(page, say, 'preview');
  await expect(pagesOf(page).first()).toBeVisible();
  await openTab(page, say, 'guidance');
  for (const kind of ['docxLong', 'programmeFile']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: say('programmes:export.more') }).click();
    await page.getByRole('menuitem', { name: say(`programmes:export.${kind}`) }).click();
    await (await download).path();
  }
  await page.getByRole('link', { name: say('app:navigation.rules'), exact: true }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.getByRole('link', { name: say('app:navigation.programmes'), exact: true }).click();
  await chooseFile(page, say, emptyDocx);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('app:actions.close') })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('html[data-pieces="kept"]')).toBeAttached();
  await page.context().setOffline(true);
  return say;
}
