import type { Page } from '@playwright/test';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { type SectionKey, sectionKeys } from '#shared/model/programme.ts';
import { expectAccessible } from './support/accessible.ts';
import { cellOf, gridOf, openTab, pagesOf, sectionText } from './support/editor.ts';
import { badFile, chooseFile } from './support/files.ts';
import { goToPlace, openFresh, openNewProgramme, openSample, openSampleProgramme } from './support/start.ts';
import { expect, test } from './support/story.ts';
import type { Say } from './support/texts.ts';
import { wcagStories } from './support/wcag-stories.ts';

async function visitMainScreens(page: Page, say: Say) {
  await expectAccessible(page, 'list');
  await page.getByRole('link', { name: say('app:navigation.rules'), exact: true }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  await expectAccessible(page, 'rules');
  await page.getByRole('link', { name: say('app:navigation.settings'), exact: true }).click();
  await expect(page.getByRole('heading', { name: say('settings:title') })).toBeVisible();
  await expectAccessible(page, 'settings');
}

async function visitDialogs(page: Page, say: Say) {
  await page.getByRole('button', { name: say('editor:shortcuts.title') }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('button', { name: say('editor:search.open') }).click();
  await page.getByRole('search').getByRole('textbox').fill('білім');
  await expect(page.getByRole('search').getByRole('status')).toContainText(' / ');
  await page.getByRole('button', { name: say('editor:search.showList') }).click();
  await expectAccessible(page, 'search');
  await page.getByRole('button', { name: say('editor:search.close') }).click();
}

/** In Russian the same elements have longer names: the pages with the most of them stand for the rest. */
const sectionsIn: Record<InterfaceLanguage, readonly SectionKey[]> = {
  kk: sectionKeys,
  ru: ['generalProvisions', 'aims', 'structure', 'literature'],
  en: [],
};

wcagStories((language) => {
  test('the first run', async ({ page }) => {
    const say = await openFresh(page, language);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('button', { name: say('firstRun:start') }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'first run');
  });

  test('the list, the rules and the settings', async ({ page }) => {
    await visitMainScreens(page, await openSample(page, language));
  });

  test('an import that was refused', async ({ page }) => {
    const say = await openSample(page, language);
    await chooseFile(page, say, badFile('not-a-document.docx', 'not a document'));
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await expectAccessible(page, 'import');
  });

  test('every section of a written programme', async ({ page }) => {
    test.setTimeout(120_000);
    const say = await openSampleProgramme(page, language, 'details');
    await expectAccessible(page, 'details');
    for (const section of sectionsIn[language]) {
      await goToPlace(page, section);
      await expect(sectionText(page)).toBeVisible();
      await expectAccessible(page, section);
    }
    await openTab(page, say, 'preview');
    await expect(pagesOf(page).first()).toBeVisible();
    await expectAccessible(page, 'preview');
    await visitDialogs(page, say);
  });

  test('a new programme with its findings', async ({ page }) => {
    const say = await openNewProgramme(page, language);
    await openTab(page, say, 'findings');
    await page
      .getByText(/^[^:]+: \d+$/)
      .nth(1)
      .click();
    await expect(page.locator('aside li').first()).toBeVisible();
    await expectAccessible(page, 'findings');
    await goToPlace(page, 'structure');
    await page.getByRole('button', { name: say('editor:curriculum.addTopic') }).click();
    await expect(cellOf(gridOf(page, say('editor:curriculum.label')), 'title', 1)).toBeFocused();
    await expectAccessible(page, 'curriculum');
  });
});
