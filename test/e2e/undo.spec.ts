import { detailsField, untilSaved } from './support/editor.ts';
import { openSample, openSampleProgramme, programmeLinks } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';

const start = (text: string) => text.split(':')[0] ?? '';

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('Ctrl+Z on another screen, after a restart, takes the last edit back and leads to it', async ({
      page,
    }) => {
      const say = await openSampleProgramme(page, language, 'details');
      const hours = detailsField(page, say, 'hours');
      const was = await hours.inputValue();
      await hours.fill('55');
      await hours.blur();
      await untilSaved(page);
      await page.getByRole('link', { name: say('app:navigation.rules'), exact: true }).click();
      await expect(page.getByRole('article').first()).toBeVisible();
      await page.reload();
      await expect(page.getByRole('article').first()).toBeVisible();
      await page.keyboard.press('Control+z');
      const told = page.getByRole('alert').filter({ hasText: start(say('history:undo.undo')) });
      await expect(told).toContainText(say('history:what.programmes'));
      await told.getByRole('link').click();
      await expect(hours).toHaveValue(was);

      await page.getByRole('link', { name: say('app:navigation.rules'), exact: true }).click();
      await expect(page.getByRole('article').first()).toBeVisible();
      await page.keyboard.press('Control+y');
      await expect(page.getByText(start(say('history:undo.redo')))).toBeVisible();
      await page.goBack();
      await expect(hours).toHaveValue('55');
    });

    test('a deleted programme comes back by Ctrl+Z; a search field keeps its own', async ({ page }) => {
      const say = await openSample(page, language);
      const title = (await programmeLinks(page).textContent()) ?? '';
      await page.getByRole('button', { name: say('programmes:actionsOf', { title }), exact: true }).click();
      await page.getByRole('menuitem', { name: say('programmes:delete') }).click();
      await expect(page.getByText(say('programmes:empty.title'))).toBeVisible();
      await page.getByRole('searchbox', { name: say('programmes:search') }).press('Control+z');
      await expect(page.getByText(say('programmes:empty.title'))).toBeVisible();
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('Control+z');
      await expect(programmeLinks(page)).toHaveText([title]);
    });
  });
}
