import { expectAccessible } from './support/accessible.ts';
import { openSample } from './support/start.ts';
import { expect, test } from './support/story.ts';
import { wcagStories } from './support/wcag-stories.ts';

wcagStories((language) => {
  test('deadlines, the registers and the search are walked', async ({ page }) => {
    test.setTimeout(120_000);
    // A month before the half-year's report is due (O10-47).
    await page.clock.setFixedTime('2026-05-04T06:00:00Z');
    const say = await openSample(page, language);
    const navigation = page.getByRole('navigation', { name: say('app:navigation.label') });

    await page
      .getByRole('status')
      .getByRole('link', { name: say('deadlines:notice.open') })
      .click();
    const first = page.locator('[data-deadline]').first();
    await expect(first).toContainText(say('deadlines:kinds.supportReportFirstHalf'));
    await expect(first).toHaveAttribute('data-state', 'soon');
    await first.getByRole('button', { name: say('calendar:counted.open') }).click();
    await expect(first).toContainText('31.05.2026');
    await expectAccessible(page, 'deadlines');
    await page.getByText(say('deadlines:views.month'), { exact: true }).click();
    await expect(page.getByRole('table')).toContainText(say('deadlines:kinds.supportReportFirstHalf'));
    await expectAccessible(page, 'month');
    await page
      .getByRole('button', { name: say('app:actions.close') })
      .first()
      .click();
    await expect(page.getByRole('link', { name: say('deadlines:notice.open') })).toHaveCount(0);

    await navigation.getByRole('link', { name: say('app:navigation.registers') }).click();
    await expect(page.getByText(say('registers:none'))).toBeVisible();
    await expectAccessible(page, 'register of documents');
    await page.getByText(say('registers:programmes'), { exact: true }).click();
    await expect(page.locator('[data-programme]')).toHaveCount(1);
    await expectAccessible(page, 'register of programmes');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: say('registers:save') }).click();
    expect((await download).suggestedFilename()).toBe(`${say('registers:programmes')}.docx`);

    await navigation.getByRole('link', { name: say('app:navigation.search') }).click();
    await page.getByLabel(say('search:label')).fill('педагог');
    await expect(page.locator('[data-hit]').first()).toBeVisible();
    await expect(page.locator('mark').first()).toHaveText(/^педагог/i);
    await expectAccessible(page, 'search');
    await page.locator('[data-hit="sections"]').first().getByRole('link').click();
    await page.waitForURL(/#\/programmes\/[^/]+\/\w+/);
  });
});
