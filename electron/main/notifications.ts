import { type BrowserWindow, Notification } from 'electron';
import type { NotifyRequest } from '#shared/bridge-arguments.ts';
import { bringForward } from './single-instance.ts';

/** Kept while it is shown: a message that nothing holds is cleared away, and a click on it does nothing. */
let shown: Notification | null = null;

/** Shows a message of the operating system. A click on it brings the window forward. False where it has none. */
export function notify({ title, body }: NotifyRequest, window: BrowserWindow): boolean {
  if (!Notification.isSupported()) return false;
  shown?.close();
  shown = new Notification({ title, body });
  shown.on('click', () => bringForward(window));
  shown.show();
  return true;
}
