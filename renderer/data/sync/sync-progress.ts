import type { SyncProgress } from './run.ts';

/** Only one window synchronises at a time; the others are told how it goes on. */
const channel = new BroadcastChannel('ereje-sync-progress');
let progress: SyncProgress | null = null;
let forget: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** A window that was closed in the middle of a run tells no end. */
const longestSilence = 90_000;

function take(next: SyncProgress | null): void {
  progress = next;
  clearTimeout(forget);
  if (next) forget = setTimeout(() => take(null), longestSilence);
  for (const listener of listeners) listener();
}

channel.onmessage = ({ data }: MessageEvent<SyncProgress | null>) => take(data);

export const readSyncProgress = (): SyncProgress | null => progress;

export function onSyncProgress(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How the run of this window goes on; null when it has ended. */
export function noteProgress(next: SyncProgress | null): void {
  take(next);
  channel.postMessage(next);
}
