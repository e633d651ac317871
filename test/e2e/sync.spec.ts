import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible.ts';
import { detailsField, untilSaved } from './support/editor.ts';
import { openDetails, openFresh, openSample, programmeLinks } from './support/start.ts';
import { expect } from './support/story.ts';
import { anotherComputer, choosePassword, enterServer, expectState, typeCode } from './support/sync.ts';
import { test } from './support/sync-story.ts';
import type { Say } from './support/texts.ts';

const own = 'бірінші ұзын құпиясөз';
const hers = 'айдананың ұзын құпиясөзі';
const aidana = 'Айдана Үлгіқызы';

const hours = (page: Page, say: Say) => detailsField(page, say, 'hours');
const authors = (page: Page, say: Say) => detailsField(page, say, 'authors');

const offline = (page: Page, isOffline: boolean) => page.context().setOffline(isOffline);

async function openConflicts(page: Page, say: Say): Promise<void> {
  await page.goto('/#/conflicts');
  await expect(page.getByRole('heading', { level: 1, name: say('sync:decide.title') })).toBeVisible();
}

test('kk: several computers of one organisation work apart and meet', async ({ page, browser, server }) => {
  const say = await openSample(page, 'kk');
  const second = await anotherComputer(browser, server.address);
  const third = await anotherComputer(browser, server.address);
  await test.step('the first computer brings its data, by the join code', async () => {
    await page.goto('/#/settings/server');
    await expectAccessible(page, 'join a server');
    await typeCode(page, say, server.entry.code);
    await choosePassword(page, say, own);
    await expectState(page, 'upToDate');
    await expectAccessible(page, 'server');
  });
  await test.step('the second one takes it, from the page of the server itself', async () => {
    await openFresh(second, 'kk');
    await second.getByRole('button', { name: say('firstRun:join.open') }).click();
    await expect(second.getByLabel(say('sync:join.address'))).toHaveValue(server.address);
    await enterServer(second, say, server.entry.login, own);
    await expect(programmeLinks(second)).toHaveCount(1, { timeout: 60_000 });
    await expectState(second, 'upToDate');
  });
  await test.step('both write without a connection', async () => {
    for (const one of [page, second]) {
      await openDetails(one);
      await expect(one.locator('html[data-pieces="kept"]')).toBeAttached({ timeout: 30_000 });
      await offline(one, true);
      await expectState(one, 'offline');
    }
    await hours(page, say).fill('64');
    await hours(second, say).fill('72');
    await authors(second, say).fill('Б. Екіншиев');
    for (const one of [page, second]) await untilSaved(one);
    await expectState(page, 'offline');
  });
  await test.step('they meet: other fields are merged, the same field waits for a person', async () => {
    await offline(page, false);
    await expectState(page, 'upToDate');
    await offline(second, false);
    for (const one of [page, second]) await expectState(one, 'actionNeeded');
    await expect(authors(page, say)).toHaveValue('Б. Екіншиев');
  });
  await test.step('a person decides, by the keyboard, and all see it', async () => {
    await openConflicts(page, say);
    const conflict = page.getByRole('article');
    await expect(conflict).toHaveCount(1);
    await expect(conflict).toContainText(`${say('editor:details.hours')}: 64`);
    await expect(conflict).toContainText(`${say('editor:details.hours')}: 72`);
    await expectAccessible(page, 'conflicts');
    const first = conflict.getByRole('button').first();
    await first.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(say('sync:decide.none'))).toBeVisible();
    for (const one of [page, second]) await expectState(one, 'upToDate');
    await expect(hours(second, say)).toHaveValue('64');
  });
  await test.step('another person gets an account and joins on a third computer', async () => {
    await page.goto('/#/settings/server');
    await page.getByRole('button', { name: say('sync:accounts.add') }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('sync:accounts.name')).fill(aidana);
    await dialog.getByLabel(say('sync:accounts.login')).fill('aidana');
    await dialog.getByLabel(say('users:password.own')).fill(own);
    await expectAccessible(page, 'new account');
    await dialog.getByRole('button', { name: say('sync:accounts.add') }).click();
    const code = page.locator('[data-join-code]');
    await expect(code).toBeVisible({ timeout: 30_000 });
    await openFresh(third, 'kk');
    await third.getByRole('button', { name: say('firstRun:join.open') }).click();
    await typeCode(third, say, (await code.textContent()) ?? '');
    await choosePassword(third, say, hers);
    await expect(programmeLinks(third)).toHaveCount(1, { timeout: 60_000 });
    await expectState(third, 'upToDate');
    await page.keyboard.press('Escape');
  });
  await test.step('a role that was taken meanwhile: the change comes back with the reason, and is kept', async () => {
    await openDetails(third);
    await offline(third, true);
    await hours(third, say).fill('90');
    await untilSaved(third);
    await page.goto('/#/settings');
    await page.getByRole('button', { name: `${say('users:list.edit')}: ${aidana}` }).click();
    await page
      .getByRole('dialog')
      .getByRole('combobox', { name: say('users:form.role') })
      .click();
    await page.getByRole('option', { name: say('users:roles.viewer') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('users:form.save') })
      .click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.waitForTimeout(1000);
    await expectState(page, 'upToDate');
    await offline(third, false);
    await expectState(third, 'actionNeeded');
    await openConflicts(third, say);
    const refusal = third.getByRole('article');
    await expect(refusal).toContainText(say('permissions:reasons.programmes'));
    await expect(refusal).toContainText(`${say('editor:details.hours')}: 90`);
    await expectAccessible(third, 'refusals');
    const saved = third.waitForEvent('download');
    await refusal.getByRole('button', { name: new RegExp(say('sync:decide.export')) }).click();
    await (await saved).path();
    await refusal.getByRole('button', { name: new RegExp(say('sync:decide.dismiss')) }).click();
    await expectState(third, 'upToDate');
    await openDetails(third);
    await expect(hours(third, say)).toHaveValue('64');
  });
  await test.step('a lost computer is shut out, and its data closed', async () => {
    await page.goto('/#/settings/server');
    const row = page
      .getByRole('row')
      .filter({ hasText: aidana })
      .filter({ hasText: say('sync:devices.revoke') });
    await row.getByRole('button').click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('sync:devices.revoke') })
      .click();
    await expect(page.getByText(say('sync:devices.revoked'))).toBeVisible();
    await third.goto('/#/settings/server');
    await third.getByRole('button', { name: say('sync:status.now') }).click();
    const closed = third.getByRole('dialog').getByText(say('sync:account.revoked'));
    await expect(closed).toBeVisible({ timeout: 20_000 });
    await expectAccessible(third, 'shut out');
    await third.reload();
    await expect(closed).toBeVisible({ timeout: 20_000 });
    await expect(third.getByLabel(say('users:password.label'))).toHaveCount(0);
  });
  await test.step('was it a mistake, the account opens the computer again, as another device', async () => {
    await third.getByRole('button', { name: say('users:entrance.server') }).click();
    await enterServer(third, say, 'aidana', hers);
    await expect(third.getByRole('dialog')).toBeHidden({ timeout: 30_000 });
    await expectState(third, 'upToDate');
  });
});

test('ru: what can go wrong at the entrance; a pause; leaving and coming back', async ({
  page,
  browser,
  server,
}) => {
  const say = await openSample(page, 'ru');
  await page.goto('/#/settings/server');
  await test.step('the first computer joins', async () => {
    await typeCode(page, say, server.entry.code);
    await choosePassword(page, say, own);
    await expectState(page, 'upToDate');
  });
  await test.step('another store with data of its own is not joined, and nothing is changed', async () => {
    const other = await anotherComputer(browser, server.address);
    await openSample(other, 'ru');
    await other.goto('/#/settings/server');
    await other.getByLabel(say('sync:join.login'), { exact: true }).fill(server.entry.login);
    await other.getByLabel(say('sync:join.password'), { exact: true }).fill('не тот пароль');
    await other.getByRole('button', { name: say('sync:join.enter'), exact: true }).click();
    await expect(other.getByRole('alert')).toContainText(say('problems:loginWrong'));
    await other.getByLabel(say('sync:join.password'), { exact: true }).fill(own);
    await other.getByRole('button', { name: say('sync:join.enter'), exact: true }).click();
    await expect(other.getByRole('alert')).toContainText(say('problems:storeOfAnother'));
    await expectAccessible(other, 'not joined');
  });
  await test.step('a pause keeps changes here until it ends', async () => {
    await page.getByRole('button', { name: say('sync:status.pause') }).click();
    await expectState(page, 'offline');
    await openDetails(page);
    await hours(page, say).fill('70');
    await untilSaved(page);
    await page.goto('/#/settings/server');
    await expect(page.getByText(say('sync:stateDetails.waiting', { count: 1 })).first()).toBeVisible();
    await page.getByRole('button', { name: say('sync:status.goOn') }).click();
    await expectState(page, 'upToDate');
  });
  await test.step('signed out it says so; signed in again it goes on', async () => {
    await page.getByRole('button', { name: say('sync:account.signOut') }).click();
    await expectState(page, 'signedOut');
    await enterServer(page, say, server.entry.login, own);
    await expectState(page, 'upToDate');
  });
  await test.step('after a start the password of the account opens the program', async () => {
    await page.reload();
    const entrance = page.getByRole('dialog');
    await entrance.getByLabel(say('users:password.label')).fill(own);
    await entrance.getByRole('button', { name: say('users:entrance.enter') }).click();
    await expect(entrance).toBeHidden();
    await expectState(page, 'upToDate');
  });
});
