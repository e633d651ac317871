import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import firstRun from '#shared/languages/kk/firstRun.json' with { type: 'json' };
import { type RunningChromium, startChromium } from './chromium-process.ts';
import { startDesktopStorage } from './desktop-storage.ts';
import type { EditOrder } from './driver/crash-driver.ts';
import type { Acknowledged } from './judge.ts';

/** Where the second copy is: OPFS of a browser, or real files that the desktop's main process writes. */
export type Mode = 'browser' | 'desktop';

/** One person's computer in a trial: the browser's folder, the desktop's folder, and what was acknowledged. */
export interface Profile {
  mode: Mode;
  folder: string;
  /** Chromium's folder. */
  browser: string;
  /** The storage of the desktop program. */
  desktop: string;
  /** The sample programme; '' before it is opened. */
  programmeId: string;
  /** Written down outside of the browser, in order. */
  acknowledged: Acknowledged[];
  /** Words that were typed in the screen, of which it said that they are saved. */
  typed: string[];
  remove: () => void;
}

/** An empty computer; `folder`: where else than among the temporary files. */
export function newProfile(mode: Mode, folder = mkdtempSync(join(tmpdir(), 'ereje-crash-'))): Profile {
  return {
    mode,
    folder,
    browser: join(folder, 'browser'),
    desktop: join(folder, 'desktop'),
    programmeId: '',
    acknowledged: [],
    typed: [],
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** A copy of a closed profile. */
export function copyOf(profile: Profile): Profile {
  const copy = newProfile(profile.mode);
  cpSync(profile.folder, copy.folder, { recursive: true });
  return {
    ...copy,
    programmeId: profile.programmeId,
    acknowledged: [...profile.acknowledged],
    typed: [...profile.typed],
  };
}

/** A window of the program on a profile. */
export interface Session extends RunningChromium {
  /** The address of a page of the program. */
  address: string;
}

/** Starts Chromium, and on the desktop the process with the storage; no page is open yet. */
export async function startSession(profile: Profile, address: string): Promise<Session> {
  const running = await startChromium(profile.browser);
  await running.context.exposeFunction('acknowledge', (action: Acknowledged) => {
    profile.acknowledged.push(action);
  });
  if (profile.mode === 'browser') return { ...running, address };
  const storage = await startDesktopStorage(running.context, profile.desktop);
  return {
    ...running,
    address,
    async kill() {
      await Promise.all([running.kill(), storage.kill()]);
    },
    async close() {
      await running.close();
      await storage.close();
    },
  };
}

/** The sample organisation, opened as a person does it. Gives the id of its programme. */
export async function openSample(session: Session): Promise<string> {
  await session.page.goto(session.address);
  await session.page.getByRole('button', { name: firstRun.sample.open }).click();
  const link = session.page.locator('table tbody a').first();
  return ((await link.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
}

/** Opens the driver's page; when it resolves, the store is open, or has refused to be. */
export async function openDriverPage(
  { page, address }: Session,
  options: { clock?: number } = {},
): Promise<void> {
  if (options.clock) await page.addInitScript(shiftClock, options.clock);
  await page.goto(`${address}driver.html`);
  const settled = () => window.crashDriver?.state().phase.match(/ready|refused/);
  await page.waitForFunction(settled, undefined, { timeout: 15_000 });
}

/** Runs in the page: the computer's clock is wrong by so many milliseconds. */
function shiftClock(by: number): void {
  const Real = Date;
  window.Date = class extends Real {
    constructor(...given: unknown[]) {
      // `new Date()` takes no argument, or what a real one takes.
      super(...((given.length === 0 ? [Real.now() + by] : given) as [number]));
    }
    static override now = () => Real.now() + by;
  } as DateConstructor;
}

/** Edits in the driver's page until it is killed, or until they are done. */
export const edit = (session: Session, order: EditOrder): Promise<void> =>
  session.page.evaluate((wanted) => window.crashDriver?.edit(wanted), order);
