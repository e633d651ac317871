import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';
import type { Say } from './support/texts.ts';
import { wcagStories } from './support/wcag-stories.ts';

const rowOf = (page: Page, say: Say) =>
  page.getByRole('table', { name: say('numbers:title') }).getByRole('row', {
    name: new RegExp(say('numbers:kinds.orders')),
  });

async function openNumbers(page: Page, say: Say) {
  await page.getByRole('link', { name: say('app:navigation.settings'), exact: true }).click();
  await page.getByRole('link', { name: say('numbers:title'), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: say('numbers:title') })).toBeVisible();
}

test('a computer alone numbers from where the person says, also after a new start', async ({ page }) => {
  const say = await openSample(page, 'kk');
  await openNumbers(page, say);
  await expect(page.getByText(say('numbers:alone'))).toBeVisible();
  await rowOf(page, say).getByRole('button').press('Enter');
  await page.getByLabel(say('numbers:begin.next')).fill('41');
  await page.keyboard.press('Enter');
  await expect(rowOf(page, say).getByRole('cell').first()).toHaveText('41');
  await page.reload();
  await expect(rowOf(page, say).getByRole('cell').first()).toHaveText('41');
});

wcagStories((language) => {
  test('the numbers and where they begin', async ({ page }) => {
    const say = await openSample(page, language);
    await openNumbers(page, say);
    await expectAccessible(page, 'numbers');
    await rowOf(page, say).getByRole('button').press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByLabel(say('numbers:begin.next')).fill('');
    await expect(page.getByText(say('numbers:begin.wrong'))).toBeVisible();
    await expectAccessible(page, 'where numbers begin');
  });
});
