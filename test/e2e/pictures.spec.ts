import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openTab, pagesOf, sectionText, untilSaved } from './support/editor.ts';
import { toPalettePng } from './support/palette-png.ts';
import { goToPlace, openFresh, openSample, openSampleProgramme } from './support/start.ts';
import { openData } from './support/store.ts';
import { expect, test } from './support/story.ts';
import type { Say } from './support/texts.ts';

// The pictures of the README: `PICTURES=1 npm run test:e2e -- pictures`, after a build.
test.use({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });

const folder = join(import.meta.dirname, '../../docs/pictures');
mkdirSync(folder, { recursive: true });

async function take(page: Page, name: string) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
  const picture = await page.screenshot({ caret: 'hide' });
  writeFileSync(join(folder, `${name}.png`), await toPalettePng(page, picture));
}

/** Nobody of them lives: the IIN is of somebody who will be born in 2099. */
const inventedPeople = [
  { lastName: 'Тестов', firstName: 'Болат', employer: '№ 12 гимназия', position: 'директордың орынбасары' },
  { lastName: 'Әдемі', firstName: 'Азат', employer: '«Бөбек» балабақшасы', position: 'тәрбиеші' },
  {
    lastName: 'Үлгібаева',
    firstName: 'Әсел',
    middleName: 'Үлгіқызы',
    iin: '991231600002',
    phone: '8 701 234 56 78',
    employer: '№ 7 мектеп-лицей',
    position: 'математика мұғалімі',
  },
];

async function addPerson(page: Page, say: Say, fields: Record<string, string>) {
  await page
    .getByRole('button', { name: say('people:create') })
    .first()
    .click();
  const form = page.getByRole('form', { name: say('people:form') });
  for (const [name, text] of Object.entries(fields))
    await form.getByRole('textbox', { name: say(`people:fields.${name}`), exact: true }).fill(text);
  await page.getByRole('button', { name: say('people:save'), exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('first run', async ({ page }) => {
  await openFresh(page, 'kk');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await take(page, 'first-run');
});

test('list', async ({ page }) => {
  await openSample(page, 'kk');
  await take(page, 'list');
});

test('text and pages', async ({ page }) => {
  const say = await openSampleProgramme(page, 'kk', 'generalProvisions');
  await openTab(page, say, 'preview');
  await expect(pagesOf(page).first()).toBeVisible();
  await take(page, 'text-and-pages');
});

test('curriculum', async ({ page }) => {
  const say = await openSampleProgramme(page, 'kk', 'structure');
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.getByRole('button', { name: say('editor:side.hide') }).click();
  await take(page, 'curriculum');
});

test('findings', async ({ page }) => {
  const say = await openSample(page, 'kk');
  await page.getByRole('button', { name: say('programmes:create') }).click();
  await expect(page.locator('[data-page="details"]')).toBeVisible();
  await goToPlace(page, 'aims');
  await openTab(page, say, 'findings');
  await page
    .getByRole('radiogroup', { name: say('editor:findings.scope') })
    .locator('label')
    .nth(1)
    .click();
  await take(page, 'findings');
});

test('settings', async ({ page }) => {
  const say = await openSample(page, 'kk');
  await page.getByRole('link', { name: say('app:navigation.settings'), exact: true }).click();
  await expect(page.getByRole('heading', { name: say('settings:title') })).toBeVisible();
  await take(page, 'settings');
});

test('people', async ({ page }) => {
  const say = await openSample(page, 'kk');
  await page.goto('/#/people');
  for (const fields of inventedPeople) await addPerson(page, say, fields);
  await page.getByRole('table').getByRole('link', { name: 'Үлгібаева' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: say('attachments:add') }).click();
  const buffer = Buffer.alloc(340_000, '%PDF');
  await (await chooser).setFiles({ name: 'Диплом.pdf', mimeType: 'application/pdf', buffer });
  await expect(page.getByRole('cell', { name: 'Диплом.pdf', exact: true })).toBeVisible();
  await take(page, 'people');
});

test('history', async ({ page }) => {
  const say = await openSampleProgramme(page, 'kk', 'topic');
  await sectionText(page).press('Control+Home');
  await sectionText(page).press('End');
  await sectionText(page).pressSequentially(' – екінші басылым');
  await untilSaved(page);
  const [, id = ''] = /programmes\/([^/]+)/.exec(page.url()) ?? [];
  await page.goto(`/#/history/${id}/topic`);
  const versions = page.getByRole('navigation', { name: say('history:versions.list') });
  await versions.getByRole('button').last().click();
  await expect(page.locator('del').last()).toBeVisible();
  await take(page, 'history');
});

test('data', async ({ page }) => {
  const say = await openSample(page, 'kk');
  await openData(page, say);
  await page.getByRole('button', { name: say('data:snapshots.take') }).click();
  await expect(page.getByRole('table', { name: say('data:snapshots.title') })).toBeVisible();
  await take(page, 'data');
});

test.describe('dark', () => {
  test.use({ colorScheme: 'dark' });

  test('glossary', async ({ page }) => {
    await openSampleProgramme(page, 'kk', 'glossary');
    await expect(page.getByRole('table').first()).toBeVisible();
    await take(page, 'glossary-dark');
  });
});
