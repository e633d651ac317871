import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { type ServerProcess, startServer } from '../../../server/start/testing-server-process.ts';
import { expect } from './story.ts';
import type { Say } from './texts.ts';

/** A server of the program as a person starts it, with data of its own. */
export interface TestServer extends ServerProcess {
  address: string;
  entry: NonNullable<ServerProcess['entry']>;
  stop: () => Promise<void>;
}

export async function startSyncServer(): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'ereje-sync-'));
  const server = await startServer(['--data', data]);
  const { address, entry } = server;
  if (!address || !entry) throw new Error(server.said.join('\n'));
  return {
    ...server,
    address,
    entry,
    async stop() {
      await server.end('SIGTERM');
      rmSync(data, { recursive: true });
    },
  };
}

/** Another computer: a browser profile of its own. */
export async function anotherComputer(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, locale: 'kk-KZ', timezoneId: 'Asia/Almaty' });
  return context.newPage();
}

/** Presses the button of this name. */
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Pastes a join code, which fills in the rest, and enters. */
export async function typeCode(page: Page, say: Say, code: string): Promise<void> {
  await page.getByLabel(say('sync:join.code'), { exact: true }).fill(code);
  await press(page, say('sync:join.enter'));
}

/** A password of one's own in place of the one for one time. */
export async function choosePassword(page: Page, say: Say, password: string): Promise<void> {
  await page.getByLabel(say('users:password.new'), { exact: true }).fill(password);
  await page.getByLabel(say('users:password.again'), { exact: true }).fill(password);
  await press(page, say('sync:join.finish'));
}

/** Enters with an account that has its own password already. */
export async function enterServer(page: Page, say: Say, login: string, password: string): Promise<void> {
  await page.getByLabel(say('sync:join.login'), { exact: true }).fill(login);
  await page.getByLabel(say('sync:join.password'), { exact: true }).fill(password);
  await press(page, say('sync:join.enter'));
  await press(page, say('sync:join.finish'));
}

/** The state in the menu, by its code name; where it is another one, the log says why. */
export async function expectState(page: Page, state: string): Promise<void> {
  const shown = page.locator('nav [data-sync-state]');
  try {
    await expect(shown).toHaveAttribute('data-sync-state', state, { timeout: 30_000 });
  } catch (error) {
    console.log(await page.evaluate(() => localStorage.getItem('ereje.sync.log')));
    throw error;
  }
}
