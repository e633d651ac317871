import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { detailsField, untilSaved } from './support/editor.ts';
import { openDetails, openFresh, openSample, programmeLinks } from './support/start.ts';
import { expect } from './support/story.ts';
import {
  anotherComputer,
  choosePassword,
  enterServer,
  expectState,
  press,
  type TestServer,
  typeCode,
} from './support/sync.ts';
import { test } from './support/sync-story.ts';
import type { Say } from './support/texts.ts';

const own = 'екеуіміздің ұзын құпиясөзіміз';
const hours = (page: Page, say: Say) => detailsField(page, say, 'hours');

async function joinFirst(page: Page, say: Say, server: TestServer): Promise<void> {
  await page.goto('/#/settings/server');
  await typeCode(page, say, server.entry.code);
  await choosePassword(page, say, own);
  await expectState(page, 'upToDate');
}

async function joinSecond(
  browser: Browser,
  say: Say,
  server: TestServer,
  prepare?: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const page = await anotherComputer(browser, server.address);
  await prepare?.(page);
  await openFresh(page, 'kk');
  await press(page, say('firstRun:join.open'));
  await enterServer(page, say, server.entry.login, own);
  await expect(programmeLinks(page)).toHaveCount(1, { timeout: 60_000 });
  await expectState(page, 'upToDate');
  return page;
}

/** Paths that the page asks its server for from now on. */
function askedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
}

test('a change arrives on another computer at once, by a poke; without pokes it waits for the next look', async ({
  page,
  browser,
  server,
}) => {
  const say = await openSample(page, 'kk');
  await joinFirst(page, say, server);
  const poked = await joinSecond(browser, say, server);
  const deaf = await joinSecond(browser, say, server, (one) =>
    one.route('**/api/v1/poke', (route) => route.abort()),
  );
  for (const one of [page, poked, deaf]) await openDetails(one);
  await hours(page, say).fill('66');
  await untilSaved(page);
  await expect(hours(poked, say)).toHaveValue('66', { timeout: 15_000 });
  await poked.waitForTimeout(3000);
  await expect(hours(deaf, say)).not.toHaveValue('66');
  await deaf.goto('/#/settings/server');
  await press(deaf, say('sync:status.now'));
  await openDetails(deaf);
  await expect(hours(deaf, say)).toHaveValue('66');
});

test('of several windows one listens and one sends at a time; another one takes over when it is closed', async ({
  page,
  context,
  server,
}) => {
  const say = await openSample(page, 'kk');
  await joinFirst(page, say, server);
  const second = await context.newPage();
  const [ofFirst, ofSecond] = [askedBy(page), askedBy(second)];
  await second.goto('/#/programmes');
  const entrance = second.getByRole('dialog');
  await entrance.getByLabel(say('users:password.label')).fill(own);
  await entrance.getByRole('button', { name: say('users:entrance.enter') }).click();
  await expect(programmeLinks(second)).toHaveCount(1);
  await expectState(second, 'upToDate');
  const locks = () =>
    page.evaluate(async () => {
      const { held = [], pending = [] } = await navigator.locks.query();
      const count = (some: LockInfo[]) => some.filter(({ name }) => name === 'ereje-sync-poke').length;
      return { held: count(held), waiting: count(pending) };
    });
  await expect.poll(locks).toEqual({ held: 1, waiting: 1 });
  expect(ofSecond.filter((path) => path.endsWith('/poke'))).toEqual([]);
  await openDetails(second);
  await hours(second, say).fill('77');
  await untilSaved(second);
  // Both windows show the same state, and the change was sent once.
  await expect.poll(() => [...ofFirst, ...ofSecond].filter((path) => path.endsWith('/push')).length).toBe(1);
  for (const one of [page, second]) await expectState(one, 'upToDate');
  await second.waitForTimeout(3000);
  expect([...ofFirst, ...ofSecond].filter((path) => path.endsWith('/push'))).toHaveLength(1);
  await page.close();
  await expect.poll(() => ofSecond.filter((path) => path.endsWith('/poke')).length).toBe(1);
});

test('attached files go and come only as they are wanted', async ({ page, browser, server }) => {
  const say = await openSample(page, 'kk');
  await joinFirst(page, say, server);
  const second = await joinSecond(browser, say, server);
  const [asked, askedBySecond] = [askedBy(page), askedBy(second)];
  const letter = { name: 'Хат №7.txt', mimeType: 'text/plain', buffer: Buffer.from('Сәлем, әлем') };
  const sent = () => asked.filter((path) => /attachments\/.+\/write$/.test(path)).length;
  const fetched = () => askedBySecond.filter((path) => /attachments\/.+\/read$/.test(path)).length;
  const section = (one: Page) => one.getByRole('region', { name: say('attachments:title') });
  await test.step('the second computer wants none by itself, the first one rests', async () => {
    await second.goto('/#/settings/server');
    await second.getByLabel(say('sync:attachments.choices.onOpening')).check();
    await page.goto('/#/settings/server');
    await page.getByLabel(say('sync:attachments.paused')).check();
  });
  await test.step('while it rests the record goes, and the file does not', async () => {
    await openDetails(page);
    const chooser = page.waitForEvent('filechooser');
    await section(page)
      .getByRole('button', { name: say('attachments:add') })
      .click();
    await (await chooser).setFiles(letter);
    await openDetails(second);
    await expect(section(second).getByRole('cell', { name: letter.name, exact: true })).toBeVisible({
      timeout: 20_000,
    });
    await page.waitForTimeout(2000);
    expect(sent()).toBe(0);
  });
  await test.step('it goes when the rest is over, and does not come to who does not want it', async () => {
    await page.goto('/#/settings/server');
    await page.getByLabel(say('sync:attachments.paused')).uncheck();
    await expect.poll(sent, { timeout: 20_000 }).toBeGreaterThan(0);
    await second.goto('/#/settings/server');
    await press(second, say('sync:status.now'));
    await expectState(second, 'upToDate');
    await second.waitForTimeout(3000);
    expect(fetched()).toBe(0);
  });
  await test.step('it comes when it is opened', async () => {
    await openDetails(second);
    const copy = second.waitForEvent('download');
    await section(second)
      .getByRole('button', { name: say('attachments:saveCopyOf', { name: letter.name }) })
      .click();
    expect(await readFile(await (await copy).path(), 'utf8')).toBe('Сәлем, әлем');
    expect(fetched()).toBeGreaterThan(0);
  });
});

test('en: two computers join, write the same field apart, and a person decides', async ({
  page,
  browser,
  server,
}) => {
  const say = await openSample(page, 'en');
  const second = await anotherComputer(browser, server.address);
  await joinFirst(page, say, server);
  await openFresh(second, 'en');
  await press(second, say('firstRun:join.open'));
  await enterServer(second, say, server.entry.login, own);
  await expect(programmeLinks(second)).toHaveCount(1, { timeout: 60_000 });
  await expectState(second, 'upToDate');
  for (const [one, value] of [
    [page, '64'],
    [second, '72'],
  ] as const) {
    await openDetails(one);
    await expect(one.locator('html[data-pieces="kept"]')).toBeAttached({ timeout: 30_000 });
    await one.context().setOffline(true);
    await hours(one, say).fill(value);
    await untilSaved(one);
    await expectState(one, 'offline');
  }
  await page.context().setOffline(false);
  await expectState(page, 'upToDate');
  await second.context().setOffline(false);
  for (const one of [page, second]) await expectState(one, 'actionNeeded');
  await second.goto('/#/conflicts');
  const conflict = second.getByRole('article');
  await expect(conflict).toContainText(`${say('editor:details.hours')}: 64`);
  await expect(conflict).toContainText(`${say('editor:details.hours')}: 72`);
  await conflict.getByRole('button').last().click();
  await expect(second.getByText(say('sync:decide.none'))).toBeVisible();
  for (const one of [page, second]) await expectState(one, 'upToDate');
  await openDetails(second);
  expect(await hours(page, say).inputValue()).toBe(await hours(second, say).inputValue());
});
