import { expect, test, vi } from 'vitest';
import { bringForward } from './single-instance.ts';
import { pagePreferences } from './window.ts';

test('the page runs as an ordinary web page', () => {
  expect(pagePreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('a second start brings the minimised window forward', () => {
  const window = { isMinimized: () => true, restore: vi.fn(), show: vi.fn(), focus: vi.fn() };
  bringForward(window);
  expect(window.restore).toHaveBeenCalled();
  expect(window.focus).toHaveBeenCalled();
});
