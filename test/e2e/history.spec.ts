import { detailsField, sectionText, untilSaved } from './support/editor.ts';
import { type goToPlace, openSampleProgramme } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';

const added = 'Қосылған сөйлем.';

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('the history says who changed what, when, from what to what', async ({ page }) => {
      const say = await openSampleProgramme(page, language, 'details');
      const hours = detailsField(page, say, 'hours');
      const was = await hours.inputValue();
      await hours.fill('64');
      await hours.blur();
      await untilSaved(page);
      await page.getByRole('link', { name: say('editor:history') }).click();
      await expect(page.getByRole('heading', { name: say('history:ofProgramme') })).toBeVisible();
      const first = page.getByRole('listitem').first();
      await expect(first).toContainText(`${say('editor:details.hours')}: ${was} → 64`);
      await expect(first).toContainText(/\d\d\.\d\d\.\d{4} \d\d:\d\d/);
      await expect(first).toContainText(say('history:unknownUser'));

      await page.getByRole('combobox', { name: say('history:section') }).click();
      await page.getByRole('option').nth(2).click();
      await expect(page.getByText('→ 64')).toBeHidden();
      await page.getByRole('link', { name: say('history:back') }).click();
      await expect(hours).toHaveValue('64');
    });

    test('a version of a text is compared with now, brought back, and that is undone', async ({ page }) => {
      const say = await openSampleProgramme(page, language, 'topic');
      const text = sectionText(page);
      // Citations have their numbers once the literature is read.
      await expect(text).not.toContainText('[?]');
      const was = await text.innerText();
      await text.press('Control+End');
      await text.pressSequentially(` ${added}`);
      await untilSaved(page);
      const [, id = ''] = /programmes\/([^/]+)/.exec(page.url()) ?? [];
      await page.goto(`/#/history/${id}`);
      await page.getByRole('combobox', { name: say('history:section') }).click();
      await page.getByRole('option').nth(3).click();
      await page.getByRole('link', { name: say('history:versions.open') }).click();
      const versions = page.getByRole('navigation', { name: say('history:versions.list') });
      await expect(versions.getByRole('button')).toHaveCount(2);
      await expect(page.getByText(say('history:versions.same'))).toBeVisible();
      await versions.getByRole('button').last().click();
      await expect(page.locator('del').filter({ hasText: added })).toBeVisible();
      await page.getByRole('button', { name: say('history:versions.bringBack') }).click();
      await expect(page.getByText(say('history:versions.same'))).toBeVisible();

      await page.goto(`/#/programmes/${id}/topic`);
      await expect(text).not.toContainText(added);
      await expect(text).not.toContainText('[?]');
      expect(await text.innerText()).toBe(was);
      await page.goto(`/#/history/${id}`);
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('Control+z');
      await expect(page.getByText(start(say('history:undo.undo')))).toBeVisible();
      await goToPlaceOf(page, id);
      await expect(text).toContainText(added);
    });
  });
}

const start = (text: string) => text.split(':')[0] ?? '';

async function goToPlaceOf(page: Parameters<typeof goToPlace>[0], id: string) {
  await page.goto(`/#/programmes/${id}/topic`);
}
