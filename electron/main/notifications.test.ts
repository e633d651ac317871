import { type BrowserWindow, Notification } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { notifySchema } from '#shared/bridge-arguments.ts';
import { notify } from './notifications.ts';

const window = { isMinimized: () => true, restore: vi.fn(), show: vi.fn(), focus: vi.fn() };
const request = { title: 'Мерзімдер', body: 'Кешіккен мерзімдер: 1.' };
const made = () => vi.mocked(Notification).mock.results.at(-1)?.value;

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(Notification.isSupported).mockReturnValue(true);
  vi.mocked(Notification).mockImplementation(function message() {
    return { on: vi.fn(), show: vi.fn(), close: vi.fn() } as never;
  });
});

test('a message is shown by the operating system, and a click on it brings the window forward', () => {
  expect(notify(request, window as unknown as BrowserWindow)).toBe(true);
  expect(Notification).toHaveBeenCalledWith(request);
  expect(made().show).toHaveBeenCalledOnce();
  const [event, onClick] = made().on.mock.calls[0];
  expect(event).toBe('click');
  onClick();
  expect(window.focus).toHaveBeenCalledOnce();
});

test('a second message takes the place of the first', () => {
  notify(request, window as unknown as BrowserWindow);
  const first = made();
  notify(request, window as unknown as BrowserWindow);
  expect(first.close).toHaveBeenCalledOnce();
});

test('where the system has no messages, none is made', () => {
  vi.mocked(Notification.isSupported).mockReturnValue(false);
  expect(notify(request, window as unknown as BrowserWindow)).toBe(false);
  expect(Notification).not.toHaveBeenCalled();
});

test('a page can neither show a message without words nor fill the screen with one', () => {
  expect(notifySchema.safeParse(request).success).toBe(true);
  expect(notifySchema.safeParse({ ...request, title: '' }).success).toBe(false);
  expect(notifySchema.safeParse({ ...request, body: 'а'.repeat(301) }).success).toBe(false);
  expect(notifySchema.safeParse({ ...request, icon: 'file:///etc/passwd' }).success).toBe(false);
});
