import { regulations } from '#shared/regulation/clauses.ts';
import { mainParts } from '#shared/regulation/main-parts.ts';
import { openTab } from './support/editor.ts';
import { openNewProgramme, openSample } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';

const clause = (id: string) => {
  const found = regulations.O10.clauses.find((one) => one.id === id);
  if (!found) throw new Error(`No clause ${id}`);
  return found;
};

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('O10-1: every clause of the order stands on the rules page word for word', async ({ page }) => {
      const say = await openSample(page, language);
      await page.getByRole('link', { name: say('app:navigation.rules') }).click();
      for (const { number, name } of regulations.O10.chapters) {
        const control = page.getByRole('button', { name: `${number}. ${name[language]}` });
        if ((await control.getAttribute('aria-expanded')) === 'false') await control.click();
      }
      for (const { id, lines } of regulations.O10.clauses) {
        await expect(page.locator(`[id="${id}"] [lang="kk"] p`)).toHaveText([...lines]);
      }
      await expect(page.getByText(say('rules:original'))).toHaveCount(language === 'kk' ? 0 : 1);
    });

    test('O10-2: the rules page names the four main parts', async ({ page }) => {
      const say = await openSample(page, language);
      await page.getByRole('link', { name: say('app:navigation.rules') }).click();
      const parts = page.getByRole('region', { name: say('rules:mainParts') });
      for (const { name, purpose } of mainParts) {
        await expect(parts.getByText(name[language], { exact: true })).toBeVisible();
        await expect(parts.getByText(purpose[language], { exact: true })).toBeVisible();
      }
      expect(mainParts).toHaveLength(4);
    });

    test('a clause is found by its words, and says what in the program carries it out', async ({ page }) => {
      const say = await openSample(page, language);
      await page.getByRole('link', { name: say('app:navigation.rules') }).click();
      await page.getByRole('searchbox', { name: say('rules:search') }).fill('талкылау он жумыс');
      await expect(page.locator('article')).toHaveCount(1);
      const article = page.locator('[id="O10-9"]');
      await expect(article).toContainText(say('development:steps.do.closeDiscussion'));
      await expect(article).toContainText(say('rules:terms.publicDiscussion'));
      await article.getByRole('link', { name: say('rules:places.calendar') }).click();
      await expect(page).toHaveURL(/#\/settings\/calendar$/);
    });

    test('a finding leads to the text of its clause', async ({ page }) => {
      const say = await openNewProgramme(page, language);
      await openTab(page, say, 'findings');
      await page.locator('aside li').getByRole('link').first().click();
      await expect(page).toHaveURL(/#\/rules\/O10-\d+$/);
      const [, id = ''] = /#\/rules\/(O10-\d+)$/.exec(page.url()) ?? [];
      const article = page.locator(`[id="${id}"]`);
      await expect(article).toBeFocused();
      await expect(article).toBeInViewport();
      await expect(article).toContainText(clause(id).lines[0] ?? '');
    });
  });
}
