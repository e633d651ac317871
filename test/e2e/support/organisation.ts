import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page } from '@playwright/test';
import type { FastifyInstance } from 'fastify';
import { buildServer } from '../../../server/app/build-server.ts';
import { addTestingOrganisation, type TestingOrganisation } from '../../../server/app/testing-server.ts';
import { openMemoryStore } from '../../../server/storage/pglite.ts';
import type { SqlStore } from '../../../server/storage/sql.ts';
import { openFresh, programmeLinks } from './start.ts';
import { anotherComputer, choosePassword, expectState, press, typeCode } from './sync.ts';
import type { Say } from './texts.ts';

/** The password that everybody of these stories chooses. */
const password = 'талқылаудың ұзын құпиясөзі';

/** Ten in the morning in Kazakhstan, in milliseconds since 1970. */
const morningOf = (day: string) => Date.parse(`${day}T05:00:00Z`);

/** A server in this process, on whose clock it is the day that the story tells. */
export interface StoryServer {
  address: string;
  app: FastifyInstance;
  store: SqlStore;
  organisation: TestingOrganisation;
  goTo: (day: string) => void;
  stop: () => Promise<void>;
}

export async function startStoryServer(day: string): Promise<StoryServer> {
  const store = await openMemoryStore();
  const data = mkdtempSync(join(tmpdir(), 'ereje-story-'));
  let ahead = 0;
  const goTo = (next: string) => {
    ahead = morningOf(next) - Date.now();
  };
  goTo(day);
  const app = await buildServer({
    store,
    now: () => Date.now() + ahead,
    logLevel: 'silent',
    data,
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const organisation = await addTestingOrganisation(store, 'Ұйым');
  return {
    ...{ address, app, store, organisation, goTo },
    async stop() {
      await app.close();
      await store.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The computer's clock shows the morning of this day; it was not touched meanwhile, so that it asks who works. */
export async function sitDownOn(page: Page, say: Say, day: string): Promise<void> {
  await page.clock.setSystemTime(morningOf(day));
  const entrance = page.locator('dialog[open]');
  await page.keyboard.press('Shift');
  await entrance.getByLabel(say('users:password.label')).fill(password);
  await entrance.getByRole('button', { name: say('users:entrance.enter') }).click();
  await expect(entrance).toBeHidden();
}

export const beginOn = (page: Page, day: string) => page.clock.install({ time: morningOf(day) });

/** The administrator enters a server for the first time, in the form that is open. */
export async function enterFirst(
  page: Page,
  say: Say,
  { address, organisation }: StoryServer,
): Promise<void> {
  const { login, password: once } = organisation.first;
  await page.getByLabel(say('sync:join.address'), { exact: true }).fill(address);
  await page.getByLabel(say('sync:join.login'), { exact: true }).fill(login);
  await page.getByLabel(say('sync:join.password'), { exact: true }).fill(once);
  await press(page, say('sync:join.enter'));
  await choosePassword(page, say, password);
}

/** The first computer brings its data to the server, for the administrator. */
export async function bringData(page: Page, say: Say, server: StoryServer): Promise<void> {
  await page.goto('/#/settings/server');
  await enterFirst(page, say, server);
  await expectState(page, 'upToDate');
}

/** The administrator makes an account; gives the code by which its owner joins. */
export async function addAccount(
  page: Page,
  say: Say,
  { name, login, role }: { name: string; login: string; role: string },
): Promise<string> {
  await page.getByRole('button', { name: say('sync:accounts.add') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('sync:accounts.name')).fill(name);
  await dialog.getByLabel(say('sync:accounts.login')).fill(login);
  await dialog.getByRole('combobox', { name: say('sync:accounts.role') }).click();
  await page.getByRole('option', { name: say(`users:roles.${role}`), exact: true }).click();
  await dialog.getByLabel(say('users:password.own')).fill(password);
  await dialog.getByRole('button', { name: say('sync:accounts.add') }).click();
  const code = page.locator('[data-join-code]');
  await expect(code).toBeVisible({ timeout: 30_000 });
  const text = (await code.textContent()) ?? '';
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return text;
}

/** Somebody else enters on this computer from now on, with the account that the code names. */
export async function handOver(page: Page, say: Say, code: string): Promise<void> {
  await page.goto('/#/programmes');
  await page.getByRole('button', { name: say('app:navigation.switchUser') }).click();
  await page.getByRole('button', { name: say('users:entrance.server') }).click();
  await typeCode(page, say, code);
  await choosePassword(page, say, password);
  await expect(page.locator('dialog[open]')).toBeHidden({ timeout: 30_000 });
  await expectState(page, 'upToDate');
}

/** Another computer, on which somebody joins by a code and takes the data. */
export async function joinedComputer(
  browser: Browser,
  say: Say,
  { day, code, baseURL }: { day: string; code: string; baseURL: string },
): Promise<Page> {
  const page = await anotherComputer(browser, baseURL);
  await beginOn(page, day);
  await openFresh(page, 'kk');
  await page.getByRole('button', { name: say('firstRun:join.open') }).click();
  await typeCode(page, say, code);
  await choosePassword(page, say, password);
  await expect(programmeLinks(page)).toHaveCount(1, { timeout: 60_000 });
  await expectState(page, 'upToDate');
  return page;
}
