import { onServerPlace, readServerPlace } from './account/server-place.ts';
import { listenToPokes } from './poke.ts';
import { onSyncMemory, readSyncMemory } from './sync-memory.ts';

interface Speaker {
  address: string;
  token: string;
}

/** Milliseconds until the next try, after one that was answered and after one that was not. */
const [again, later] = [1000, 60_000];

/** Hears of other people's changes at once, in one window of this store, as long as someone is signed in. */
export function keepPoked(speaker: () => Promise<Speaker | null>, onPoke: () => void): void {
  void navigator.locks.request('ereje-sync-poke', async () => {
    for (;;) {
      const changed = new AbortController();
      const stops = [onServerPlace, onSyncMemory].map((watch) => watch(() => mayListen() || changed.abort()));
      const by = mayListen() ? await speaker() : null;
      const heard = by ? await listenToPokes({ ...by, signal: changed.signal }, onPoke) : false;
      for (const stop of stops) stop();
      if (heard) onPoke();
      await pause(heard ? again : later);
    }
  });
}

const mayListen = () => readServerPlace() !== null && !readSyncMemory().paused && navigator.onLine;

/** A connection that appears, or somebody who signs in, ends the pause. */
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      stop();
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    window.addEventListener('online', end);
    const stop = onServerPlace(end);
  });
