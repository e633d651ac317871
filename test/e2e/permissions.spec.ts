import type { Locator, Page } from '@playwright/test';
import type { UserRole } from '#shared/model/user.ts';
import { expectAccessible } from './support/accessible.ts';
import { cellOf, gridOf, sectionText, untilSaved } from './support/editor.ts';
import { goToPlace, openSample, openSampleProgramme } from './support/start.ts';
import { openData } from './support/store.ts';
import { expect, storyLanguages, test } from './support/story.ts';
import type { Say } from './support/texts.ts';

/** Invented people. */
const names = { first: 'Айгүл Серікқызы', viewer: 'Болат Маратұлы', methodologist: 'Дана Үлгіқызы' };
/** More presses than any screen needs. */
const patience = 60;

const entrance = (page: Page) => page.locator('dialog[open]');

/** Adds a user without a password in the settings; the first one administers. */
async function addUser(page: Page, say: Say, name: string, role?: UserRole) {
  await page.goto('/#/settings');
  await page.getByRole('button', { name: say(`users:section.${role ? 'add' : 'addFirst'}`) }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel(say('users:form.name')).fill(name);
  if (role) {
    await form.getByRole('combobox', { name: say('users:form.role') }).click();
    await page.getByRole('option', { name: say(`users:roles.${role}`), exact: true }).click();
  }
  await form.getByRole('button', { name: say('users:form.add') }).click();
  await expect(form).toBeHidden();
}

/** Gives the computer to somebody else, without the mouse. */
async function switchTo(page: Page, say: Say, name: string) {
  const leave = page.getByRole('button', { name: say('app:navigation.switchUser') });
  await tabTo(page, leave);
  await page.keyboard.press('Enter');
  await tabTo(page, entrance(page).getByRole('button', { name }));
  await page.keyboard.press('Enter');
  await expect(entrance(page)).toBeHidden();
}

async function tabTo(page: Page, control: Locator) {
  await expect(control).toBeVisible();
  for (let press = 0; press < patience; press += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The focus does not reach ${control}`);
}

/** The keyboard reaches the button, pressing it does nothing, and it says why to those who see and those who hear. */
async function expectRefused(page: Page, button: Locator, reason: string) {
  // Where the mouse was left, another reason may show.
  await page.mouse.move(1, 1);
  await tabTo(page, button);
  // The one before fades out.
  await expect(page.getByRole('tooltip')).toHaveCount(1);
  await expect(page.getByRole('tooltip')).toHaveText(reason);
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(button).toHaveAttribute('aria-description', reason);
  const address = page.url();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(page.url()).toBe(address);
}

for (const language of storyLanguages) {
  test(`${language}: a viewer sees why the programme cannot be written, a methodologist writes it`, async ({
    page,
  }) => {
    test.slow();
    const say = await openSampleProgramme(page, language, 'generalProvisions');
    const address = page.url();
    const reasonOf = (subject: string) => say(`permissions:reasons.${subject}`);
    await test.step('three people share the computer', async () => {
      await addUser(page, say, names.first);
      await addUser(page, say, names.viewer, 'viewer');
      await addUser(page, say, names.methodologist, 'methodologist');
      await switchTo(page, say, names.viewer);
    });
    await test.step('the viewer reads the text, and the program says who writes it', async () => {
      await page.goto(address);
      await expect(page.getByRole('note')).toContainText(reasonOf('programmes'));
      await expect(sectionText(page)).toHaveAttribute('aria-description', reasonOf('programmes'));
      await expect(sectionText(page)).toHaveAttribute('aria-readonly', 'true');
      await tabTo(page, sectionText(page));
      const before = (await sectionText(page).textContent()) ?? '';
      expect(before).not.toBe('');
      await page.keyboard.type('Бөгде сөз');
      await page.keyboard.press('Control+b');
      await expect(sectionText(page)).toHaveText(before);
      await expect(page.getByRole('toolbar')).toHaveCount(0);
      await expectAccessible(page, 'a text that may only be read');
    });
    await test.step('fields, rows and their keys change nothing', async () => {
      await goToPlace(page, 'details');
      const title = page.getByRole('textbox', { name: say('editor:details.titles.kk') });
      await tabTo(page, title);
      const before = await title.inputValue();
      await page.keyboard.type('Басқа атау');
      await expect(title).toHaveValue(before);
      await expect(title).toHaveAttribute('aria-description', reasonOf('programmes'));
      await expectAccessible(page, 'details that may only be read');
      await goToPlace(page, 'structure');
      const grid = gridOf(page, say('editor:curriculum.label'));
      const rows = grid.locator('tbody tr');
      await expect(cellOf(grid, 'title', 2)).toBeVisible();
      const count = await rows.count();
      const cell = cellOf(grid, 'title', 2);
      const text = await cell.inputValue();
      await cell.focus();
      for (const key of ['Control+Enter', 'Alt+Delete', 'Alt+ArrowUp']) await page.keyboard.press(key);
      // Without a space: in what may only be read it turns the page, and the page still moves when Escape is pressed.
      await page.keyboard.type('Басқа');
      await expect(cell).toHaveValue(text);
      await expect(rows).toHaveCount(count);
      await page.keyboard.press('Escape');
      await expectRefused(
        page,
        page.getByRole('button', { name: say('editor:curriculum.addTopic') }),
        reasonOf('programmes'),
      );
      await expectAccessible(page, 'a curriculum that may only be read');
    });
    await test.step('the list begins nothing new, and its menu says why', async () => {
      await page.goto('/#/programmes');
      await expectRefused(
        page,
        page.getByRole('button', { name: say('programmes:create') }),
        reasonOf('programmes'),
      );
      await page.locator('tbody').getByRole('button').click();
      const item = page.getByRole('menuitem', { name: say('programmes:delete') });
      await expect(item).toContainText(reasonOf('programmes'));
      await item.focus();
      await page.keyboard.press('Enter');
      await expectAccessible(page, 'a menu with what is not allowed');
      await page.keyboard.press('Escape');
      await expect(page.locator('tbody tr')).toHaveCount(1);
    });
    await test.step('the methodologist writes it', async () => {
      await switchTo(page, say, names.methodologist);
      await page.goto(address);
      await expect(page.getByRole('toolbar')).toBeVisible();
      await expect(page.getByRole('note')).toHaveCount(0);
      await tabTo(page, sectionText(page));
      await page.keyboard.type('Әдіскердің сөзі. ');
      await untilSaved(page);
      await page.reload();
      await entrance(page).getByRole('button', { name: names.methodologist }).click();
      await expect(sectionText(page)).toContainText('Әдіскердің сөзі.');
    });
  });

  test(`${language}: people, data, users and the organisation say who may change them`, async ({ page }) => {
    const say = await openSample(page, language);
    const reasonOf = (subject: string) => say(`permissions:reasons.${subject}`);
    await addUser(page, say, names.first);
    await addUser(page, say, names.viewer, 'viewer');
    await page.goto('/#/people/new');
    const field = (name: string) =>
      page.getByRole('textbox', { name: say(`people:fields.${name}`), exact: true });
    await field('lastName').fill('Үлгібаева');
    await field('firstName').fill('Әсел');
    await field('phone').fill('8 701 234 56 78');
    await page.getByRole('button', { name: say('people:save'), exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await switchTo(page, say, names.viewer);
    await page.goto('/#/people');
    const people = `${reasonOf('people')} ${say('regulation:clauseTitle.O10', { number: 21 })}.`;
    await expectRefused(page, page.getByRole('button', { name: say('people:create') }).first(), people);
    await page.getByRole('link', { name: 'Үлгібаева Әсел' }).click();
    await expect(field('lastName')).toHaveAttribute('readonly');
    await expect(field('phone')).toHaveValue('');
    await expect(field('phone')).toHaveAttribute('placeholder', say('people:locked'));
    await expect(page.getByRole('note').filter({ hasText: reasonOf('seePersonalData') })).toBeVisible();
    await expectAccessible(page, 'a person of a viewer');
    await page.keyboard.press('Escape');
    await openData(page, say);
    await expectRefused(
      page,
      page.getByRole('button', { name: say('data:restore.open') }),
      reasonOf('restoreData'),
    );
    await expectAccessible(page, 'data of a viewer');
    await page.goto('/#/settings');
    await expectRefused(
      page,
      page.getByRole('button', { name: say('users:section.add') }),
      reasonOf('manageUsers'),
    );
    await expect(page.getByRole('note').filter({ hasText: reasonOf('organisation') })).toBeVisible();
    await expectAccessible(page, 'settings of a viewer');
  });
}
