import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openTab, pagesOf } from './support/editor.ts';
import { toPalettePng } from './support/palette-png.ts';
import { goToPlace, openFresh, openSample, openSampleProgramme } from './support/start.ts';
import { expect, test } from './support/story.ts';

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

test.describe('dark', () => {
  test.use({ colorScheme: 'dark' });

  test('glossary', async ({ page }) => {
    await openSampleProgramme(page, 'kk', 'glossary');
    await expect(page.getByRole('table').first()).toBeVisible();
    await take(page, 'glossary-dark');
  });
});
