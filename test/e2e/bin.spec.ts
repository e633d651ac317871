import { openSample, programmeLinks } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';

for (const language of storyLanguages) {
  test(`what was deleted lies in the bin with its day, and comes back whole, ${language}`, async ({
    page,
  }) => {
    const say = await openSample(page, language);
    const title = (await programmeLinks(page).textContent()) ?? '';
    await page.getByRole('button', { name: say('programmes:actionsOf', { title }), exact: true }).click();
    await page.getByRole('menuitem', { name: say('programmes:delete') }).click();
    await expect(page.getByText(say('programmes:empty.title'))).toBeVisible();
    await page.getByRole('link', { name: say('app:navigation.bin'), exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: say('bin:title') })).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: title });
    await expect(row).toContainText(say('bin:kinds.programmes'));
    await expect(row).toContainText(/\d\d\.\d\d\.\d{4} \d\d:\d\d/);
    await row.getByRole('button', { name: say('bin:bringBackNamed', { name: title }) }).press('Enter');
    await expect(page.getByText(say('bin:empty'))).toBeVisible();
    await page.getByRole('link', { name: say('app:navigation.programmes'), exact: true }).click();
    await expect(programmeLinks(page)).toHaveText([title]);
  });
}
