import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { pagesOfTheWindow } from '../../../setup/chromium-options.ts';

/** A Chromium of our own, in a process group of its own, so that all of it can be killed at once. */
export interface RunningChromium {
  context: BrowserContext;
  page: Page;
  /** SIGKILL of every process of it, in one moment; resolves when they are gone. */
  kill(): Promise<void>;
  /** As a person closes the window. */
  close(): Promise<void>;
}

const options = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-hang-monitor',
  '--disable-client-side-phishing-detection',
  '--metrics-recording-only',
  '--password-store=basic',
  // Two hundred starts.
  `--disable-features=${[...pagesOfTheWindow, 'OptimizationHints', 'MediaRouter', 'Translate'].join(',')}`,
  '--remote-debugging-port=0',
  '--lang=kk',
];

/** Left by a killed Chromium; a new one asks about them. */
const locks = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

/** Starts Chromium on the profile in `profile`. */
export async function startChromium(profile: string): Promise<RunningChromium> {
  for (const lock of locks) rmSync(join(profile, lock), { force: true });
  const started = spawn(
    process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    [...options, `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const browser = await chromium.connectOverCDP(await debuggerAddress(started));
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (!context || !page) throw new Error('Chromium has no window');
  page.setDefaultTimeout(30_000);
  return {
    context,
    page,
    kill: () => kill(started),
    close: () => close(started, browser),
  };
}

function debuggerAddress(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    started.stderr?.on('data', (part) => {
      said = `${said}${part}`.slice(-4000);
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    started.once('exit', () => reject(new Error(`Chromium did not start: ${said}`)));
    started.once('error', reject);
  });
}

const isGone = (started: ChildProcess) => started.exitCode !== null || started.signalCode !== null;

async function kill(started: ChildProcess): Promise<void> {
  if (isGone(started) || started.pid === undefined) return;
  const gone = once(started, 'exit');
  process.kill(-started.pid, 'SIGKILL');
  await gone;
}

async function close(started: ChildProcess, browser: Browser): Promise<void> {
  if (isGone(started)) return;
  const gone = once(started, 'exit');
  const devtools = await browser.newBrowserCDPSession();
  // The answer may not come any more: who should send it is closing.
  devtools.send('Browser.close').catch(() => undefined);
  await gone;
}
