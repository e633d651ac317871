import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { readJoinCode } from '#shared/sync/join-code.ts';
import { expectAccessible } from './support/accessible.ts';
import { detailsField, untilSaved } from './support/editor.ts';
import { look } from './support/look.ts';
import { qrFilm, qrPicture } from './support/qr-picture.ts';
import { openDetails, openFresh, openSample, programmeLinks } from './support/start.ts';
import { expect } from './support/story.ts';
import {
  anotherComputer,
  choosePassword,
  enterServer,
  expectState,
  press,
  type TestServer,
} from './support/sync.ts';
import { test } from './support/sync-story.ts';
import type { Say } from './support/texts.ts';

/** As the server itself names its address. */
const told = (server: TestServer) => readJoinCode(server.entry.code)?.address ?? '';

const own = 'қосылатын ұзын құпиясөз';
const address = (page: Page, say: Say) => page.getByLabel(say('sync:join.address'), { exact: true });
const hours = (page: Page, say: Say) => detailsField(page, say, 'hours');

async function givePicture(page: Page, say: Say, file: ReturnType<typeof qrPicture>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, say('sync:scan.picture'));
  await (await chooser).setFiles(file);
}

test('kk: joined by a picture of the code; left with unsent changes; joined again, nothing is doubled', async ({
  page,
  browser,
  server,
}) => {
  const say = await openSample(page, 'kk');
  await test.step('a picture of something else is refused with a reason', async () => {
    await page.goto('/#/settings/server');
    await givePicture(page, say, qrPicture('https://example.com/'));
    await expect(page.getByRole('alert')).toHaveText(say('problems:noJoinCodeSeen'));
    await givePicture(page, say, { ...qrPicture(''), buffer: Buffer.from('no picture') });
    await expect(page.getByRole('alert')).toHaveText(say('problems:pictureUnreadable'));
    await expectAccessible(page, 'no code seen');
    await look(page, 'join');
  });
  await test.step('the picture of the code fills the form in', async () => {
    await givePicture(page, say, qrPicture(server.entry.code));
    await expect(address(page, say)).toHaveValue(told(server));
    await expect(page.getByRole('alert')).toHaveCount(0);
    await press(page, say('sync:join.enter'));
    await choosePassword(page, say, own);
    await expectState(page, 'upToDate');
  });
  await test.step('on a narrow screen the state stands in the header, by the keyboard too', async () => {
    await page.setViewportSize({ width: 390, height: 780 });
    const sign = page.locator('header').getByRole('link', { name: say('sync:states.upToDate') });
    await expect(sign).toBeVisible();
    await page.context().setOffline(true);
    await expect(
      page.locator('header').getByRole('link', { name: say('sync:states.offline') }),
    ).toBeVisible();
    await page.context().setOffline(false);
    await expect(sign).toBeVisible({ timeout: 30_000 });
    await page.goto('/#/programmes');
    await expectAccessible(page, 'narrow');
    await look(page, 'narrow-light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'narrow, dark');
    await look(page, 'narrow-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await sign.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: say('sync:title') })).toBeVisible();
    await look(page, 'narrow-server');
    await page.setViewportSize({ width: 1280, height: 720 });
  });
  await test.step('it leaves while a change waits, which is said', async () => {
    await openDetails(page);
    await page.context().setOffline(true);
    await hours(page, say).fill('48');
    await untilSaved(page);
    await page.goto('/#/settings/server');
    await press(page, say('sync:leave.open'));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(say('sync:leave.waiting_one', { count: 1 }));
    await expect(dialog.getByRole('button', { name: say('data:backup.open') })).toBeVisible();
    await expectAccessible(page, 'leave');
    await look(page, 'leave');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'leave, dark');
    await look(page, 'leave-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await dialog.getByRole('button', { name: say('sync:leave.confirmUnsent') }).click();
    await expect(page.getByText(say('sync:leave.left'))).toContainText(
      say('sync:leave.leftWaiting_one', { count: 1 }),
    );
    await expect(page.locator('nav [data-sync-state]')).toHaveCount(0);
    await page.context().setOffline(false);
  });
  await test.step('alone it has all, also after a start; its password opens it', async () => {
    await page.reload();
    const entrance = page.getByRole('dialog');
    await entrance.getByLabel(say('users:password.label')).fill(own);
    await entrance.getByRole('button', { name: say('users:entrance.enter') }).click();
    await expect(entrance).toBeHidden();
    await openDetails(page);
    await expect(hours(page, say)).toHaveValue('48');
  });
  const second = await anotherComputer(browser, server.address);
  await test.step('meanwhile the server has what it had', async () => {
    await openFresh(second, 'kk');
    await press(second, say('firstRun:join.open'));
    await enterServer(second, say, server.entry.login, own);
    await expect(programmeLinks(second)).toHaveCount(1, { timeout: 60_000 });
    await openDetails(second);
    await expect(hours(second, say)).not.toHaveValue('48');
  });
  await test.step('it joins again, and goes on where it was', async () => {
    await page.goto('/#/settings/server');
    await address(page, say).fill(told(server));
    await enterServer(page, say, server.entry.login, own);
    await expectState(page, 'upToDate');
    await expect(hours(second, say)).toHaveValue('48', { timeout: 30_000 });
    for (const one of [page, second]) {
      await one.goto('/#/programmes');
      await expect(programmeLinks(one)).toHaveCount(1);
      await expectState(one, 'upToDate');
    }
  });
});

test("kk: data of its own gives way to the server's: a backup first, and it can be brought back", async ({
  page,
  browser,
  server,
}) => {
  await test.step('somebody brings the data of the organisation to the server', async () => {
    const first = await anotherComputer(browser, 'http://127.0.0.1:4173/');
    const say = await openSample(first, 'kk');
    await first.goto('/#/settings/server');
    await givePicture(first, say, qrPicture(server.entry.code));
    await press(first, say('sync:join.enter'));
    await choosePassword(first, say, own);
    await expectState(first, 'upToDate');
  });
  const say = await openSample(page, 'kk');
  await openDetails(page);
  await hours(page, say).fill('54');
  await untilSaved(page);
  await page.goto('/#/settings/server');
  await address(page, say).fill(told(server));
  await page.getByLabel(say('sync:join.login'), { exact: true }).fill(server.entry.login);
  await page.getByLabel(say('sync:join.password'), { exact: true }).fill(own);
  await press(page, say('sync:join.enter'));
  await expect(page.getByRole('alert')).toHaveText(say('problems:storeOfAnother'));
  const take = page.getByRole('button', { name: say('sync:instead.take') });
  await expect(take).toBeDisabled();
  await look(page, 'instead');
  await test.step('the own data is saved to a file', async () => {
    await press(page, say('data:backup.open'));
    const dialog = page.getByRole('dialog');
    for (const label of ['data:backup.password', 'data:backup.again'])
      await dialog.getByLabel(say(label), { exact: true }).fill('көшірме құпиясөзі');
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: say('data:backup.save'), exact: true }).click();
    await (await saved).path();
    await dialog
      .getByRole('button', { name: say('app:actions.close'), exact: true })
      .last()
      .click();
    await expect(take).toBeEnabled();
    await expectAccessible(page, 'instead of own data');
    await look(page, 'instead-saved');
  });
  await test.step('the program opens empty, with what was typed, and takes the data of the server', async () => {
    await take.click();
    await expect(page.getByText(say('firstRun:title'))).toBeVisible({ timeout: 60_000 });
    await expect(address(page, say)).toHaveValue(told(server));
    await look(page, 'instead-empty');
    await page.getByLabel(say('sync:join.password'), { exact: true }).fill(own);
    await press(page, say('sync:join.enter'));
    await press(page, say('sync:join.finish'));
    await expectState(page, 'upToDate');
    await page.goto('/#/programmes');
    await expect(programmeLinks(page)).toHaveCount(1);
    await openDetails(page);
    await expect(hours(page, say)).not.toHaveValue('54');
  });
  await test.step('the state before is among the kept ones', async () => {
    await page.goto('/#/settings/data');
    await expect(page.getByText(say('data:snapshots.reasons.beforeRestore')).first()).toBeVisible();
    await look(page, 'instead-data');
  });
});

test('a picture of the code is pasted anywhere in the form', async ({ page, server }) => {
  const say = await openSample(page, 'ru');
  await page.goto('/#/settings/server');
  const picture = [...qrPicture(server.entry.code).buffer];
  await page.getByLabel(say('sync:join.login'), { exact: true }).evaluate((field, bytes) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([new Uint8Array(bytes)], 'screenshot.gif', { type: 'image/gif' }));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, picture);
  await expect(address(page, say)).toHaveValue(told(server));
  await expect(page.getByLabel(say('sync:join.login'), { exact: true })).toHaveValue(server.entry.login);
});

test('the camera reads the code, and is off again afterwards; where it is refused, that is said', async ({
  baseURL,
  server,
}) => {
  const film = join(tmpdir(), `ereje-camera-${process.pid}.y4m`);
  await writeFile(film, qrFilm(server.entry.code));
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'kk-KZ' });
    const page = await context.newPage();
    const say = await openSample(page, 'kk');
    await page.goto('/#/settings/server');
    await test.step('refused', async () => {
      await press(page, say('sync:scan.camera'));
      await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(say('problems:cameraRefused'));
      await expectAccessible(page, 'camera refused');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    });
    await context.grantPermissions(['camera']);
    await page.evaluate(() => {
      const devices = navigator.mediaDevices;
      const ask = devices.getUserMedia.bind(devices);
      Object.assign(window, { tracks: [] });
      devices.getUserMedia = async (wish) => {
        const stream = await ask(wish);
        (window as unknown as { tracks: MediaStreamTrack[] }).tracks.push(...stream.getTracks());
        return stream;
      };
    });
    await press(page, say('sync:scan.camera'));
    await look(page, 'camera');
    await expect(address(page, say)).toHaveValue(told(server), { timeout: 20_000 });
    await expect(page.getByRole('dialog')).toBeHidden();
    const tracks = await page.evaluate(() =>
      (window as unknown as { tracks: MediaStreamTrack[] }).tracks.map(({ kind, readyState }) => [
        kind,
        readyState,
      ]),
    );
    expect(tracks).toEqual([['video', 'ended']]);
  } finally {
    await browser.close();
    await rm(film);
  }
});
