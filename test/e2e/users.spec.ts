import type { Page } from '@playwright/test';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { expectAccessible } from './support/accessible.ts';
import { sectionText, untilSaved } from './support/editor.ts';
import { goToPlace, openNewProgramme } from './support/start.ts';
import { expect, storyLanguages, test } from './support/story.ts';
import type { Say } from './support/texts.ts';

const [first, second] = ['Айгүл Серікқызы', 'Болат Маратұлы'];
const password = 'көктем келеді';

const entrance = (page: Page) => page.locator('dialog[open]');
const passwordField = (page: Page, say: Say) => entrance(page).getByLabel(say('users:password.label'));
const switchUser = (page: Page, say: Say) =>
  page.getByRole('button', { name: say('app:navigation.switchUser') });

/** Adds a user in the settings; gives the recovery key, where one is shown. */
async function addUser(page: Page, say: Say, user: { name: string; password?: string; own?: string }) {
  await page.goto('/#/settings');
  const isFirst = user.own === undefined;
  await page
    .getByRole('button', { name: say(isFirst ? 'users:section.addFirst' : 'users:section.add') })
    .click();
  const form = page.getByRole('dialog');
  await form.getByLabel(say('users:form.name')).fill(user.name);
  if (user.password) {
    await form.getByLabel(say('users:password.newOptional')).fill(user.password);
    await form.getByLabel(say('users:password.again')).fill(user.password);
  }
  if (user.own) await form.getByLabel(say('users:password.own')).fill(user.own);
  await form.getByRole('button', { name: say('users:form.add') }).click();
  if (!user.password) return '';
  const key = page.locator('[data-recovery-key]');
  await expect(key).toHaveText(/^(\w{5}-){6}\w{5}$/);
  return (await key.textContent()) ?? '';
}

/** An organisation with a new programme and a first user who has a password; gives the recovery key. */
async function openWithUser(page: Page, language: InterfaceLanguage) {
  await page.clock.install();
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  const say = await openNewProgramme(page, language);
  const address = page.url();
  const recoveryKey = await addUser(page, say, { name: first, password });
  return { say, address, recoveryKey };
}

async function keepKey(page: Page, say: Say) {
  await page.getByLabel(say('users:recovery.kept')).check();
  await page.getByRole('button', { name: say('users:recovery.done') }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Types a password and has it tried; the answer takes a second. */
async function enter(page: Page, say: Say, typed: string) {
  await expect(entrance(page).locator('[data-loading]')).toHaveCount(0);
  await passwordField(page, say).fill(typed);
  await passwordField(page, say).press('Enter');
}

for (const language of storyLanguages) {
  test.describe(language, () => {
    test('two people share a computer, and nothing that one typed is lost when the other comes', async ({
      page,
    }) => {
      const { say, address, recoveryKey } = await openWithUser(page, language);
      await test.step('the recovery key is printed, large, on a sheet of its own', async () => {
        await page.getByRole('button', { name: say('users:recovery.print') }).click();
        await expect(page.locator('[data-printed]')).toBeAttached();
        await page.emulateMedia({ media: 'print' });
        const sheet = page.locator('[data-recovery-sheet]');
        await expect(sheet).toContainText(recoveryKey);
        await expect(sheet).toContainText('«Жас маман»');
        await expect(page.getByRole('dialog')).toBeHidden();
        await page.emulateMedia({ media: 'screen' });
        await expectAccessible(page, 'recovery key');
        await keepKey(page, say);
      });
      await test.step('a second person, without a password: the program says what that means', async () => {
        await addUser(page, say, { name: second, own: password });
        await expect(page.getByText(say('users:protection.open', { names: second }))).toBeVisible();
        await expectAccessible(page, 'settings with users');
      });
      await test.step('the second one takes over and goes on where the first one was', async () => {
        await page.goto(address);
        await goToPlace(page, 'generalProvisions');
        await sectionText(page).pressSequentially('Біріншінің сөзі.');
        await switchUser(page, say).click();
        await expect(entrance(page).getByRole('button', { name: second })).toBeVisible();
        await expectAccessible(page, 'who works today');
        await entrance(page).getByRole('button', { name: second }).click();
        await expect(entrance(page)).toBeHidden();
        await expect(sectionText(page)).toContainText('Біріншінің сөзі.');
        await sectionText(page).press('Control+End');
        await sectionText(page).pressSequentially(' Екіншінің сөзі.');
        await switchUser(page, say).click();
        await expect(entrance(page)).toBeVisible();
        // Behind the entrance the last words are still on their way to the disk.
        await expect(page.locator('[data-save-state="saved"]')).toBeAttached();
      });
      await test.step('a start of the program asks who works; a wrong password is told', async () => {
        await page.reload();
        await entrance(page).getByRole('button', { name: first }).click();
        await enter(page, say, 'басқа құпиясөз');
        await expect(entrance(page).getByRole('alert')).toContainText(say('problems:passwordWrong'));
        await expectAccessible(page, 'password');
        await enter(page, say, password);
        await expect(entrance(page)).toBeHidden();
        await expect(sectionText(page)).toContainText('Біріншінің сөзі. Екіншінің сөзі.');
      });
    });

    test('a forgotten computer locks itself, and opens again at the same place', async ({ page }) => {
      const { say, address } = await openWithUser(page, language);
      await keepKey(page, say);
      await page.goto(address);
      await goToPlace(page, 'assessment');
      await sectionText(page).pressSequentially('Жарты сөй');
      await page.clock.fastForward('14:00');
      await expect(entrance(page)).toBeHidden();
      await page.clock.fastForward('02:00');
      await expect(entrance(page)).toBeVisible();
      // What is behind cannot be reached: every key goes to the entrance.
      await page.keyboard.press('Tab');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+f');
      await expect(entrance(page)).toBeVisible();
      await expect(page.getByRole('textbox', { name: say('editor:search.label') })).toHaveCount(0);
      await enter(page, say, password);
      await expect(entrance(page)).toBeHidden();
      await expect(sectionText(page)).toBeFocused();
      await page.keyboard.type('лем');
      await untilSaved(page);
      await expect(sectionText(page)).toContainText('Жарты сөйлем');
    });

    test('a forgotten password: the key on paper lets in and sets a new one', async ({ page }) => {
      const { say, recoveryKey } = await openWithUser(page, language);
      await keepKey(page, say);
      await expect(page.getByText(say('users:protection.closed'))).toBeVisible();
      await page.keyboard.press('Control+Alt+l');
      await entrance(page)
        .getByRole('button', { name: say('users:entrance.forgotten') })
        .click();
      await entrance(page).getByLabel(say('users:password.new')).fill('1234');
      await expect(entrance(page).getByText(say('users:password.pinHint'))).toBeVisible();
      await entrance(page).getByLabel(say('users:password.again')).fill('1234');
      const key = entrance(page).getByLabel(say('users:recovery.label'));
      const open = entrance(page).getByRole('button', { name: say('users:forgotten.enter') });
      await key.fill(`${recoveryKey.slice(0, -1)}ж`);
      await open.click();
      await expect(entrance(page).getByRole('alert')).toContainText(say('problems:recoveryKeyMistyped'));
      await key.fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
      await open.click();
      await expect(entrance(page)).toBeHidden();
      await page.keyboard.press('Control+Alt+l');
      await enter(page, say, password);
      await expect(entrance(page).getByRole('alert')).toContainText(say('problems:passwordWrong'));
      await enter(page, say, '1234');
      await expect(entrance(page)).toBeHidden();
    });
  });
}

test('after three wrong passwords the next one has to wait', async ({ page }) => {
  const { say } = await openWithUser(page, 'kk');
  await keepKey(page, say);
  await page.keyboard.press('Control+Alt+l');
  const alert = entrance(page).getByRole('alert');
  for (const typed of ['бірінші қате', 'екінші қате', 'үшінші қате']) {
    await enter(page, say, typed);
    await expect(entrance(page).locator('[data-loading]')).toHaveCount(0);
    await expect(alert).toContainText(say('problems:passwordWrong'));
  }
  await enter(page, say, password);
  await expect(alert).toContainText(/[1-5] секундтан кейін/);
  await page.clock.fastForward('00:06');
  await enter(page, say, password);
  await expect(entrance(page)).toBeHidden();
});
