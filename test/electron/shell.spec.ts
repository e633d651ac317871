import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Bridge } from '#shared/bridge.ts';
import { launch, test } from './desktop.ts';

/** What a page of the desktop program has beyond the web. */
interface DesktopWindow extends Window {
  ereje: Bridge;
}

test('the program starts and shows its first screen from its own address', async ({ page }) => {
  expect(page.url()).toMatch(/^app:\/\/ereje\/index\.html/);
  await expect(page.locator('#root')).not.toBeEmpty();
  await expect(page).toHaveTitle(/Ereje/);
});

test('the page has the bridge and nothing of Node or Electron', async ({ page }) => {
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'global', 'Buffer'].filter((name) => name in window),
    bridge: Object.keys((window as unknown as DesktopWindow).ereje).sort(),
  }));
  expect(found.node).toEqual([]);
  expect(found.bridge).toEqual([
    'appInfo',
    'beginSave',
    'commitSave',
    'dropSave',
    'notify',
    'onBeforeClose',
    'openExternal',
    'openFile',
    'openSecret',
    'saveFile',
    'saveFolder',
    'sealSecret',
    'setLanguage',
    'storage',
    'writeSave',
  ]);
});

test('the content security policy stops inline scripts and evaluated text', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline";';
    document.head.append(script);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return document.title === 'inline';
  });
  expect(ran).toBe(false);
  const policy = await page.evaluate(async () =>
    (await fetch('./index.html')).headers.get('Content-Security-Policy'),
  );
  expect(policy).toContain("script-src 'self';");
});

test('the page loads nothing from outside', async ({ page }) => {
  const loaded = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => true,
      () => false,
    ),
  );
  expect(loaded).toBe(false);
});

test('the window neither leaves its page nor opens another one', async ({ page, desktop }) => {
  const address = page.url();
  await page.evaluate(() => {
    window.open('https://example.com/');
    window.location.href = 'https://example.com/';
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe(address);
  expect(desktop.windows()).toHaveLength(1);
});

test('rights are refused, but for the camera, which reads join codes', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'microphone', 'camera'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'denied', 'denied', 'granted']);
  const sound = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ audio: true, video: false }).then(
      () => 'given',
      (error: DOMException) => error.name,
    ),
  );
  // Where the machine has no microphone at all, that is said first.
  expect(['NotAllowedError', 'NotFoundError']).toContain(sound);
});

test('a file is saved whole where the person says', async ({ page, desktop, dataFolder }) => {
  const filePath = join(dataFolder, 'Бағдарлама.docx');
  await desktop.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);
  const answer = await page.evaluate(() =>
    (window as unknown as DesktopWindow).ereje.saveFile({
      suggestedName: 'a.docx',
      bytes: new Uint8Array([80, 75, 3, 4]),
      filters: [{ name: 'Word', extensions: ['docx'] }],
    }),
  );
  expect(answer).toEqual({ ok: true, value: { state: 'saved', name: 'Бағдарлама.docx' } });
  expect([...(await readFile(filePath))]).toEqual([80, 75, 3, 4]);
});

test('a request of a wrong shape is refused', async ({ page }) => {
  const answer = await page.evaluate(() =>
    (window as unknown as DesktopWindow).ereje.saveFile({
      suggestedName: '../../a.docx',
      bytes: new Uint8Array(1),
      filters: [],
    }),
  );
  expect(answer).toEqual({ ok: false, problem: { code: 'requestRefused' } });
});

test('a second start ends at once and brings the first window forward', async ({
  page,
  desktop,
  dataFolder,
}) => {
  await page.waitForLoadState();
  await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = await launch(dataFolder).catch(() => null);
  await second?.close().catch(() => null);
  await expect
    .poll(() => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
    .toBe(false);
  expect(desktop.windows()).toHaveLength(1);
});

test('the window comes back where it was, and the menu in the language that was chosen', async ({
  dataFolder,
}) => {
  const first = await launch(dataFolder);
  const page = await first.firstWindow();
  await page.evaluate(() => (window as unknown as DesktopWindow).ereje.setLanguage('ru'));
  await first.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1000, 700));
  await first.close();
  const second = await launch(dataFolder);
  await second.firstWindow();
  const found = await second.evaluate(({ BrowserWindow, Menu }) => ({
    size: BrowserWindow.getAllWindows()[0]?.getSize(),
    labels: Menu.getApplicationMenu()?.items.map((item) => item.label),
  }));
  await second.close();
  expect(found.size).toEqual([1000, 700]);
  expect(found.labels).toContain('Правка');
});

test('before the window closes the page stores what is typed', async ({ dataFolder }) => {
  const desktop = await launch(dataFolder);
  const page = await desktop.firstWindow();
  await page.evaluate(() => {
    (window as unknown as DesktopWindow).ereje.onBeforeClose(async () => {
      localStorage.setItem('stored', 'yes');
      return true;
    });
  });
  await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await desktop.waitForEvent('close');
  const again = await launch(dataFolder);
  const stored = await (await again.firstWindow()).evaluate(() => localStorage.getItem('stored'));
  await again.close();
  expect(stored).toBe('yes');
});
