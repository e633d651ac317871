import type { Page } from '@playwright/test';
import { openSample, programmeLinks } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';
import type { Say } from './support/texts.ts';

async function actOn(page: Page, say: Say, title: string, action: string) {
  await page.getByRole('button', { name: say('programmes:actionsOf', { title }), exact: true }).click();
  await page.getByRole('menuitem', { name: say(`programmes:${action}`) }).click();
}

const show = (page: Page, say: Say, which: 'current' | 'bin') =>
  page
    .getByRole('radiogroup', { name: say('programmes:which') })
    .getByText(say(`programmes:${which}`), { exact: true })
    .click();

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('a copy is another programme with the same text', async ({ page }) => {
      const say = await openSample(page, language);
      const title = (await programmeLinks(page).textContent()) ?? '';
      await actOn(page, say, title, 'copy');
      await expect(programmeLinks(page)).toHaveCount(2);
      await programmeLinks(page)
        .filter({ hasText: say('programmes:copyOf', { title }) })
        .click();
      const rail = page.getByRole('navigation', { name: say('editor:sections') });
      await expect(rail.getByRole('img', { name: say('editor:states.done') })).toHaveCount(11);
    });

    test('a deleted programme comes back by one press, or out of the bin later', async ({ page }) => {
      const say = await openSample(page, language);
      const title = (await programmeLinks(page).textContent()) ?? '';
      await actOn(page, say, title, 'delete');
      await expect(page.getByText(say('programmes:empty.title'))).toBeVisible();
      await page.getByRole('button', { name: say('programmes:undo'), exact: true }).click();
      await expect(programmeLinks(page)).toHaveText([title]);

      await actOn(page, say, title, 'delete');
      await expect(page.getByText(say('programmes:empty.title'))).toBeVisible();
      await page.reload();
      await show(page, say, 'bin');
      await expect(page.getByRole('table').getByText(title)).toBeVisible();
      await actOn(page, say, title, 'bringBack');
      await expect(page.getByText(say('programmes:empty.binTitle'))).toBeVisible();
      await show(page, say, 'current');
      await expect(programmeLinks(page)).toHaveText([title]);
    });

    test('the list finds by words, direction and state', async ({ page }) => {
      const say = await openSample(page, language);
      const search = page.getByRole('searchbox', { name: say('programmes:search') });
      await search.fill('РОБОТОТЕХНИКА');
      await expect(programmeLinks(page)).toHaveCount(1);
      await search.fill('жоқсөз');
      await expect(page.getByText(say('programmes:nothingFound'))).toBeVisible();
      await page.getByRole('button', { name: say('app:actions.clearSearch') }).click();
      await page.getByRole('combobox', { name: say('programmes:status') }).click();
      await page.getByRole('option', { name: say('programmes:states.approved') }).click();
      await expect(page.getByText(say('programmes:nothingFound'))).toBeVisible();
    });
  });
}
