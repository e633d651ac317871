import { expectAccessible } from './support/accessible.ts';
import { sectionText, untilSaved } from './support/editor.ts';
import { look } from './support/organisation.ts';
import { openSampleProgramme } from './support/start.ts';
import { expect, test } from './support/story.ts';

test('kk: what was just written is found with a Russian keyboard, marked, and a press leads to it', async ({
  page,
}) => {
  const say = await openSampleProgramme(page, 'kk', 'assessment');
  await sectionText(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Үңілушілердің құзыреттілігі');
  await untilSaved(page);

  const navigation = page.getByRole('navigation', { name: say('app:navigation.label') });
  await navigation.getByRole('link', { name: say('app:navigation.search') }).click();
  const field = page.getByLabel(say('search:label'));
  await expect(field).toBeFocused();
  await page.keyboard.type('унилуши кузырет');
  const hits = page.locator('[data-hit]');
  await expect(hits).toHaveCount(1);
  await expect(hits.locator('mark')).toHaveText(['Үңілушілердің', 'құзыреттілігі']);
  await expectAccessible(page, 'search');
  await look(page, 'search-one');

  await field.fill('педагог');
  await expect(hits.nth(1)).toBeVisible();
  await look(page, 'search-many');
  await field.fill('мұндайсөзжоқ');
  await expect(page.getByText(say('search:nothing'))).toBeVisible();
  await expectAccessible(page, 'nothing found');
  await look(page, 'search-nothing');

  await field.fill('үңілуші');
  await hits.getByRole('link').press('Enter');
  await expect(page.locator('[data-page="assessment"]')).toBeVisible();
  await expect(sectionText(page)).toContainText('Үңілушілердің құзыреттілігі');
});
