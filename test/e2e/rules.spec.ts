import type { Page } from '@playwright/test';
import { regulations } from '#shared/regulation/clauses.ts';
import { places } from '#shared/regulation/fulfilment.ts';
import { mainParts } from '#shared/regulation/main-parts.ts';
import { expectAccessible } from './support/accessible.ts';
import { openTab } from './support/editor.ts';
import { openNewProgramme, openSample } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';

const clause = (id: string) => {
  const found = regulations.O10.clauses.find((one) => one.id === id);
  if (!found) throw new Error(`No clause ${id}`);
  return found;
};

/** Opens every chapter of the order. */
async function openChapters(page: Page, language: (typeof storyLanguages)[number]): Promise<void> {
  for (const { number, name } of regulations.O10.chapters) {
    const control = page.getByRole('button', { name: `${number}. ${name[language]}` });
    if ((await control.getAttribute('aria-expanded')) === 'false') await control.click();
  }
}

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('O10-1: every clause of the order stands on the rules page word for word', async ({ page }) => {
      const say = await openSample(page, language);
      await page.getByRole('link', { name: say('app:navigation.rules') }).click();
      await openChapters(page, language);
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

    test('with Kazakh letters a clause is found as well, and a number finds its clause', async ({ page }) => {
      const say = await openSample(page, language);
      await page.getByRole('link', { name: say('app:navigation.rules') }).click();
      const search = page.getByRole('searchbox', { name: say('rules:search') });
      await search.fill('жария талқылау мерзімі');
      await expect(page.locator('article')).toHaveCount(1);
      await expect(page.locator('[id="O10-9"]')).toBeVisible();
      await search.fill('14');
      await expect(page.locator('[id="O10-9"]')).toHaveCount(0);
      await expect(page.locator('[id="O10-14"]')).toBeVisible();
      await search.fill('мұндайсөзжоқ');
      await expect(page.locator('article')).toHaveCount(0);
      await expectAccessible(page, 'rules: nothing found');
    });

    test('every link of what carries out a clause opens its screen', async ({ page }) => {
      test.setTimeout(120_000);
      const say = await openSample(page, language);
      await page.getByRole('link', { name: say('app:navigation.rules') }).click();
      await openChapters(page, language);
      await expectAccessible(page, 'rules');
      const links = page.locator('article').getByRole('link');
      const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      const named = Object.values(places).flatMap((path) => (path === null ? [] : [`#${path}`]));
      expect([...new Set(addresses)].sort()).toEqual(named.filter((path) => addresses.includes(path)).sort());
      expect(new Set(addresses).size).toBeGreaterThan(5);
      for (const address of new Set(addresses)) {
        await page.goto(`/${address}`);
        // An address that no screen has leads to the list of programmes.
        await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
        expect(new URL(page.url()).hash).toBe(address);
      }
    });

    test('every finding of a new programme leads to a clause that stands there', async ({ page }) => {
      test.setTimeout(120_000);
      const say = await openNewProgramme(page, language);
      await openTab(page, say, 'findings');
      const links = page.locator('aside li').getByRole('link');
      await expect(links.first()).toBeVisible();
      const addresses = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      for (const address of new Set(addresses)) {
        await page.goto(`/${address}`);
        await expect(page.locator('article:focus'), address).toHaveAttribute('id', address.slice(8));
      }
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
