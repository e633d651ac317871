import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import firstRun from '#shared/languages/kk/firstRun.json' with { type: 'json' };
import { type RunningChromium, startChromium } from './chromium-process.ts';
import type { EditOrder } from './driver/crash-driver.ts';
import type { Acknowledged } from './judge.ts';

/** One person's computer in a trial: the browser's folder, the desktop's folder, and what was acknowledged. */
export interface Profile {
  folder: string;
  browser: string;
  /** Written down outside of the browser, in order. */
  acknowledged: Acknowledged[];
  /** Words that were typed in the screen, of which it said that they are saved. */
  typed: string[];
  remove: () => void;
}

export function newProfile(): Profile {
  const folder = mkdtempSync(join(tmpdir(), 'ereje-crash-'));
  return {
    folder,
    browser: join(folder, 'browser'),
    acknowledged: [],
    typed: [],
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A window of the program on a profile. */
export interface Session extends RunningChromium {
  /** The address of a page of the program. */
  address: string;
}

/** Starts Chromium on the profile; no page is open yet. */
export async function startSession(profile: Profile, address: string): Promise<Session> {
  const running = await startChromium(profile.browser);
  await running.context.exposeFunction('acknowledge', (action: Acknowledged) => {
    profile.acknowledged.push(action);
  });
  return { ...running, address };
}

/** The sample organisation, opened as a person does it. Gives the id of its programme. */
export async function openSample(session: Session): Promise<string> {
  await session.page.goto(session.address);
  await session.page.getByRole('button', { name: firstRun.sample.open }).click();
  const link = session.page.locator('table tbody a').first();
  return ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
}

/** Opens the driver's page; the store is open when it resolves. */
export async function openDriverPage(session: Session): Promise<void> {
  await session.page.goto(`${session.address}driver.html`);
  await session.page.waitForFunction(() => window.crashDriver !== undefined);
}

/** Edits in the driver's page until it is killed, or until they are done. */
export const edit = (session: Session, order: EditOrder): Promise<void> =>
  session.page.evaluate((wanted) => window.crashDriver?.edit(wanted), order);
