import { platform } from '#renderer/platform/current.ts';
import type { PlainDate } from '#shared/calendar/plain-date.ts';

/** Belongs to this computer, not to the organisation: each person is told where they work. */
const storageKey = 'ereje.deadlinesTold';

/** Tells by a message of the operating system, at most once a day on this computer. */
export async function tellOnceADay(today: PlainDate, title: string, body: string): Promise<void> {
  if (localStorage.getItem(storageKey) === today) return;
  localStorage.setItem(storageKey, today);
  await platform.notify({ title, body });
}
