import { expectAccessible } from './support/accessible.ts';
import { openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';

for (const [language, colorScheme] of [
  ['kk', 'light'],
  ['kk', 'dark'],
  ['ru', 'light'],
] as const) {
  test.describe(`WCAG 2.2 AA, ${language}, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the calendar of working days, a day of it, and a year that is not known', async ({ page }) => {
      // Each look at all rules of WCAG takes its time on 366 days.
      test.setTimeout(120_000);
      await page.clock.setFixedTime('2028-04-23T06:00:00Z');
      const say = await openSample(page, language);
      await page.getByRole('link', { name: say('app:navigation.settings'), exact: true }).click();
      await page.getByRole('link', { name: say('calendar:link') }).click();
      await expect(page.locator('[data-date="2028-05-05"]')).toHaveAttribute('data-mark', 'unconfirmed');
      await expectAccessible(page, 'calendar');
      await page.locator('[data-date="2028-04-23"]').focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: say('calendar:dialog.makeOff') }).click();
      await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'day');
      await page.getByLabel(say('calendar:dialog.reason')).fill('№ 7 бұйрық');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-date="2028-04-24"]')).toBeFocused();
      await expect(page.locator('[data-date="2028-04-24"]')).toHaveAttribute('data-mark', 'edit');
      await page.getByRole('button', { name: say('calendar:year.next') }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'unknown year');
      await page.getByRole('button', { name: say('calendar:takeOver.act') }).click();
      await expect(page.locator('[data-date="2029-12-17"]')).toHaveAttribute('data-mark', 'holiday');
      await expectAccessible(page, 'year taken over');
    });
  });
}
