import type { Locator, Page } from '@playwright/test';
import { cellOf, gridOf, sectionText, untilSaved } from './support/editor.ts';
import { openEmptyOrganisation } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';

/** More presses than any screen needs; who gets nowhere with them is lost. */
const patience = 60;

/** Whether a person sees where the focus is: an outline, a shadow, a caret in a text, or a changed border. */
const focusShown = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const typed = element.matches('input, textarea, [contenteditable="true"]');
    const label = element.matches('input[type="radio"]');
    return typed || label || boxShadow !== 'none' || (outlineStyle !== 'none' && outlineWidth !== '0px');
  });

/** Goes to a control as a person without a mouse does; every stop on the way shows where the focus is. */
async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let press = 0; press < patience; press += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
    expect(
      await focusShown(page),
      await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200)),
    ).toBe(true);
  }
  throw new Error(`The focus does not reach ${control}`);
}

for (const language of storyLanguages) {
  test(`${language}: from a new programme to its docx without the mouse`, async ({ page }) => {
    const say = await openEmptyOrganisation(page, language);
    await test.step('a new programme', async () => {
      await tabTo(page, page.getByRole('button', { name: say('programmes:create') }).first());
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-page="details"]')).toBeVisible();
    });
    await test.step('its title', async () => {
      const title = page.getByRole('textbox', { name: say('editor:details.titles.kk') });
      await tabTo(page, title);
      await page.keyboard.type('Пернетақтамен жазылған бағдарлама');
      await untilSaved(page);
    });
    await test.step('the next page and its text', async () => {
      await page.keyboard.press('Alt+PageDown');
      await expect(page.locator('[data-page="generalProvisions"] [data-page-heading]')).toBeFocused();
      await tabTo(page, sectionText(page));
      await page.keyboard.type('Тақырып');
      await page.keyboard.press('Control+Shift+2');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+b');
      await page.keyboard.type('Қалың');
      await page.keyboard.press('Control+b');
      await page.keyboard.type(' сөз');
      await expect(sectionText(page).getByRole('heading')).toHaveText('Тақырып');
      await expect(sectionText(page).locator('strong')).toHaveText('Қалың');
    });
    await test.step('from the text to its buttons and back', async () => {
      await page.keyboard.press('Alt+F10');
      await expect(page.getByRole('toolbar').locator(':focus')).toBeVisible();
      expect(await focusShown(page)).toBe(true);
      await page.keyboard.press('Escape');
      await expect(sectionText(page)).toBeFocused();
    });
    await test.step('a row of the curriculum', async () => {
      for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press('Alt+PageDown');
      await expect(page.locator('[data-page="structure"] [data-page-heading]')).toBeFocused();
      await tabTo(page, page.getByRole('button', { name: say('editor:curriculum.addTopic') }));
      await page.keyboard.press('Enter');
      const grid = gridOf(page, say('editor:curriculum.label'));
      await expect(cellOf(grid, 'title', 1)).toBeFocused();
      await page.keyboard.type('Тақырып атауы');
      await page.keyboard.press('Tab');
      await page.keyboard.type('дәріс');
      await page.keyboard.press('Tab');
      await page.keyboard.type('2');
      await page.keyboard.press('Control+Enter');
      await expect(cellOf(grid, 'title', 2)).toBeFocused();
      await page.keyboard.type('Екінші тақырып');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowUp');
      await expect(cellOf(grid, 'title', 1)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: say('editor:curriculum.addTopic') })).toBeFocused();
      await untilSaved(page);
      await expect(cellOf(grid, 'lecture', 1)).toHaveValue('2');
    });
    await test.step('the parts of the screen by F6', async () => {
      await page.keyboard.press('F6');
      await expect(page.getByRole('complementary').locator(':focus')).toBeVisible();
      await page.keyboard.press('F6');
      await expect(
        page.getByRole('navigation', { name: say('editor:sections') }).locator(':focus'),
      ).toBeVisible();
    });
    await test.step('the docx', async () => {
      await tabTo(
        page,
        page.getByRole('button', { name: say('programmes:export.docx'), exact: true }),
        'Shift+Tab',
      );
      const download = page.waitForEvent('download');
      await page.keyboard.press('Enter');
      expect((await download).suggestedFilename()).toBe('Пернетақтамен жазылған бағдарлама.docx');
    });
  });

  test(`${language}: F1 shows every key, Escape gives the focus back`, async ({ page }) => {
    const say = await openEmptyOrganisation(page, language);
    await page
      .getByRole('button', { name: say('programmes:create') })
      .first()
      .click();
    const title = page.getByRole('textbox', { name: say('editor:details.titles.kk') });
    await title.focus();
    await page.keyboard.press('F1');
    const dialog = page.getByRole('dialog', { name: say('editor:shortcuts.title') });
    await expect(dialog.getByText(say('editor:shortcuts.screen.nextPane'))).toBeVisible();
    await expect(dialog.getByRole('row')).toHaveCount(8 + 16 + 9);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(title).toBeFocused();
  });
}
