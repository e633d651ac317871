import type { BrowserContext, Page } from '@playwright/test';
import { cellOf, gridOf, sectionText, untilSaved } from './support/editor.ts';
import { goToPlace, openNewProgramme } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';

/** The page's process dies at once: nothing of the page runs any more. */
async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const gone = page.waitForEvent('crash');
  // The answer never comes: who should send it is dead.
  devtools.send('Page.crash').catch(() => undefined);
  await gone;
}

async function openAgain(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('what was shown as saved outlives a crash in the middle of typing', async ({ page, context }) => {
      const say = await openNewProgramme(page, language);
      await goToPlace(page, 'generalProvisions');
      await sectionText(page).pressSequentially('Сақталған сөйлем.');
      await untilSaved(page);
      await sectionText(page).pressSequentially(' Тағы');
      await crash(page);

      const again = await openAgain(context, page.url());
      await expect(sectionText(again)).toContainText('Сақталған сөйлем.');
      await sectionText(again).press('Control+End');
      await sectionText(again).pressSequentially(' Жалғасы.');
      await untilSaved(again);
      await goToPlace(again, 'structure');
      await again.getByRole('button', { name: say('editor:curriculum.addTopic') }).click();
      const title = cellOf(gridOf(again, say('editor:curriculum.label')), 'title', 1);
      await title.fill('Бірінші тақырып');
      await untilSaved(again);
      await crash(again);

      const third = await openAgain(context, again.url());
      await expect(cellOf(gridOf(third, say('editor:curriculum.label')), 'title', 1)).toHaveValue(
        'Бірінші тақырып',
      );
      await goToPlace(third, 'generalProvisions');
      await expect(sectionText(third)).toContainText('Сақталған сөйлем.');
      await expect(sectionText(third)).toContainText('Жалғасы.');
    });

    test('a reload right after a key asks first, and staying loses nothing', async ({ page }) => {
      await openNewProgramme(page, language);
      await goToPlace(page, 'topic');
      const asked: string[] = [];
      page.on('dialog', async (dialog) => {
        asked.push(dialog.type());
        await dialog.dismiss();
      });
      await sectionText(page).pressSequentially('Жаңашылдық дәрежесі');
      await page.evaluate(() => setTimeout(() => location.reload()));
      await expect.poll(() => asked).toEqual(['beforeunload']);
      await untilSaved(page);
      await page.reload();
      await expect(sectionText(page)).toHaveText('Жаңашылдық дәрежесі');
      expect(asked).toHaveLength(1);
    });

    test('a window that is hidden right after a key stores at once', async ({ page, context }) => {
      await page.clock.install();
      await openNewProgramme(page, language);
      await goToPlace(page, 'topic');
      // The pause after which a text is stored never ends: only the hiding can store it.
      await page.clock.pauseAt(Date.now() + 3_600_000);
      await sectionText(page).pressSequentially('Аналогтардың болуы');
      await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saving');
      await page.evaluate(() => {
        Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
        document.dispatchEvent(new Event('visibilitychange'));
      });
      await untilSaved(page);
      await page.clock.resume();
      await crash(page);
      const again = await openAgain(context, page.url());
      await expect(sectionText(again)).toHaveText('Аналогтардың болуы');
    });
  });
}
