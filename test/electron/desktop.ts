import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { electronBinary } from '../../electron/start/electron-binary.mjs';

const root = resolve(import.meta.dirname, '../..');
const binary = electronBinary();

interface Desktop {
  dataFolder: string;
  desktop: ElectronApplication;
  page: Page;
}

/** Starts the built program on the given data folder, as a person would. */
export function launch(dataFolder: string): Promise<ElectronApplication> {
  // Chromium's own sandbox does not run as root, which only containers do.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return _electron.launch({
    executablePath: binary ?? '',
    args: [...asRoot, root, `--user-data-dir=${dataFolder}`],
    cwd: root,
  });
}

/** A test of the desktop program, with a data folder of its own. */
export const test = base.extend<Desktop>({
  // Playwright reads the names of the first argument, so one stands there that is not needed.
  dataFolder: async ({ baseURL: _unused }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'ereje-desktop-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  desktop: async ({ dataFolder }, use) => {
    const desktop = await launch(dataFolder);
    await use(desktop);
    await desktop.close();
  },
  page: async ({ desktop }, use) => {
    const page = await desktop.firstWindow();
    await page.waitForLoadState();
    await use(page);
  },
});

if (!binary) console.log('skipped: no Electron binary');
test.skip(!binary, 'no Electron binary');
