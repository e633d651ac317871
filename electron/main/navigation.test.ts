import { shell, type WebContents } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { guardNavigation, openExternal } from './navigation.ts';
import { appAddress } from './page-address.ts';

beforeEach(() => vi.clearAllMocks());

type Listener = (event: { url: string; isMainFrame: boolean; preventDefault: () => void }) => void;

function guarded() {
  const listeners = new Map<string, Listener>();
  let openWindow: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  guardNavigation(
    {
      on: (event: string, listener: Listener) => listeners.set(event, listener),
      setWindowOpenHandler: (handler: typeof openWindow) => {
        openWindow = handler;
      },
    } as unknown as WebContents,
    appAddress,
  );
  const happens = (event: string, url: string, isMainFrame = true) => {
    const preventDefault = vi.fn();
    listeners.get(event)?.({ url, isMainFrame, preventDefault });
    return preventDefault.mock.calls.length > 0 ? 'prevented' : 'allowed';
  };
  return { happens, openWindow: (url: string) => openWindow({ url }) };
}

test('the window stays on its own page', () => {
  const { happens } = guarded();
  expect(happens('will-frame-navigate', 'app://ereje/index.html#/settings')).toBe('allowed');
  expect(happens('will-frame-navigate', 'https://example.com/')).toBe('prevented');
  expect(happens('will-frame-navigate', 'file:///etc/passwd')).toBe('prevented');
  expect(happens('will-frame-navigate', 'app://ereje/index.html', false)).toBe('prevented');
  expect(happens('will-redirect', 'https://example.com/')).toBe('prevented');
  expect(happens('will-attach-webview', '')).toBe('prevented');
});

test('no second window opens; a listed address goes to the browser', () => {
  const { openWindow } = guarded();
  expect(openWindow('https://adilet.zan.kz/kaz').action).toBe('deny');
  expect(shell.openExternal).toHaveBeenCalledWith('https://adilet.zan.kz/kaz');
  expect(openWindow('https://example.com/').action).toBe('deny');
  expect(shell.openExternal).toHaveBeenCalledTimes(1);
});

test('only listed addresses leave the program', () => {
  expect(openExternal('https://adilet.zan.kz/')).toBe(true);
  expect(openExternal('file:///bin/sh')).toBe(false);
  expect(shell.openExternal).toHaveBeenCalledTimes(1);
});
