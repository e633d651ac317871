import type { Page } from '@playwright/test';
import { sectionKeys } from '#shared/model/programme.ts';
import { sectionText } from './support/editor.ts';
import { goToPlace, openFresh, openSample, openSampleProgramme } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';
import type { Say } from './support/texts.ts';

/** Controls that stick out to the side where the page cannot be scrolled to; a table may scroll in its own frame. */
const outOfReach = (page: Page) =>
  page.evaluate(() => {
    const scrolls = (element: Element) =>
      element.scrollWidth > element.clientWidth && /auto|scroll/.test(getComputedStyle(element).overflowX);
    const inFrame = (element: Element | null): boolean =>
      element !== null &&
      element !== document.documentElement &&
      (scrolls(element) || inFrame(element.parentElement));
    const controls = document.querySelectorAll(
      'a, button, input, textarea, [role="tab"], [contenteditable="true"]',
    );
    return [...controls]
      .filter((control) => {
        const { left, right, width } = control.getBoundingClientRect();
        const hidden =
          width <= 1 ||
          getComputedStyle(control).visibility === 'hidden' ||
          !control.checkVisibility() ||
          control.closest('[inert]') !== null;
        return !hidden && (left < -1 || right > innerWidth + 1) && !inFrame(control.parentElement);
      })
      .map((control) => control.outerHTML.slice(0, 120));
  });

async function expectOneWay(page: Page, screen: string) {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect.soft(sideways, `${screen} scrolls to the side`).toBeLessThanOrEqual(0);
  expect.soft(await outOfReach(page), screen).toEqual([]);
}

async function visitScreens(page: Page, say: Say) {
  await expectOneWay(page, 'list');
  for (const part of ['rules', 'settings']) {
    await page.goto(`/#/${part}`);
    await expect(page.getByRole('heading', { level: 1, name: say(`app:navigation.${part}`) })).toBeVisible();
    await expectOneWay(page, part);
  }
}

const sizes = {
  '1280 × 720': { width: 1280, height: 720 },
  '1280 × 720 at 200 %': { width: 640, height: 360 },
};

for (const language of storyLanguages) {
  for (const [name, viewport] of Object.entries(sizes)) {
    test.describe(`${language}, ${name}`, () => {
      test.use({ viewport, deviceScaleFactor: 1280 / viewport.width });

      test('nothing on the main screens needs scrolling to the side', async ({ page }) => {
        const say = await openFresh(page, language);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectOneWay(page, 'first run');
        await page.getByRole('button', { name: say('firstRun:sample.open') }).click();
        await expect(page.getByRole('heading', { name: say('programmes:title') })).toBeVisible();
        await visitScreens(page, say);
      });

      test('nothing in the editor needs scrolling to the side', async ({ page }) => {
        await openSampleProgramme(page, language, 'details');
        await expectOneWay(page, 'details');
        for (const section of sectionKeys) {
          await goToPlace(page, section);
          await expect(sectionText(page)).toBeVisible();
          await expectOneWay(page, section);
        }
      });
    });
  }

  test.describe(`${language}, 1280 × 720 at 200 %`, () => {
    test.use({ viewport: sizes['1280 × 720 at 200 %'], deviceScaleFactor: 2 });

    test('menu, sections and side pane open over the page and close again', async ({ page }) => {
      const say = await openSample(page, language);
      await page.getByRole('button', { name: say('app:navigation.open') }).click();
      await page.getByRole('link', { name: say('app:navigation.settings'), exact: true }).click();
      await expect(page.getByRole('heading', { name: say('settings:title') })).toBeVisible();
      await page.getByRole('button', { name: say('app:navigation.open') }).click();
      await page.getByRole('link', { name: say('app:navigation.programmes'), exact: true }).click();
      await page.getByRole('table').getByRole('link').click();
      await page.getByRole('button', { name: say('editor:showSections') }).click();
      await page
        .getByRole('dialog')
        .getByRole('link', { name: say('sections:topic.name') })
        .click();
      await expect(page.locator('[data-page="topic"]')).toBeVisible();
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.getByRole('button', { name: say('editor:side.show') }).click();
      await expect(page.getByRole('dialog').getByText(say('sections:topic.guidance'))).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    });
  });
}
