import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Bridge } from '#shared/bridge.ts';
import { testEntry } from '#shared/storage/testing-entries.ts';
import { test } from './desktop.ts';

/** What a page of the desktop program has beyond the web. */
interface DesktopWindow extends Window {
  ereje: Bridge;
}

test('what the storage acknowledged is in the data folder at once', async ({ page, dataFolder }) => {
  const appended = await page.evaluate(
    (entry) => (window as unknown as DesktopWindow).ereje.storage({ call: 'append', args: [[entry]] }),
    testEntry(90_001),
  );
  expect(appended).toEqual({ ok: true, value: null });
  const folder = join(dataFolder, 'storage', 'journal');
  const segments = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
  );
  expect(segments.join('')).toContain('"id":"change-90001"');
});

test('the storage takes no name that leads out of its folder', async ({ page }) => {
  const read = await page.evaluate(() =>
    (window as unknown as DesktopWindow).ereje.storage({
      call: 'readFile',
      args: ['../shell-state.json', 0, 9],
    }),
  );
  expect(read).toMatchObject({ ok: false, problem: { code: 'storageDenied' } });
});
