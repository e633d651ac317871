import { useEffect, useState } from 'react';
import { platform } from '#renderer/platform/current.ts';
import { onSpaceUsed } from './space-used.ts';

/** Below this many free bytes, or below this part of what the program may use, the person is told before anything fails. */
export const lowSpace = { bytes: 500 * 1024 * 1024, part: 0.05 } as const;

export type FreeSpace = 'enough' | 'low' | 'unknown';

const lookEvery = 5 * 60 * 1000;

/** Whether the disk is nearly full, now. A browser tells what it would still give the program. */
export async function freeSpace(): Promise<FreeSpace> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  const space = await platform.storage.space();
  const free = space.ok ? space.value.free : null;
  const left = Math.min(...[free, quota > 0 ? quota - usage : null].filter((bytes) => bytes !== null));
  if (!Number.isFinite(left)) return 'unknown';
  const limit = quota > 0 ? Math.min(lowSpace.bytes, quota * lowSpace.part) : lowSpace.bytes;
  return left < limit ? 'low' : 'enough';
}

/** Looks at the start, every five minutes, and after a file was attached. */
export function useFreeSpace(): FreeSpace {
  const [state, setState] = useState<FreeSpace>('unknown');
  useEffect(() => {
    let current = true;
    const look = () =>
      void freeSpace().then(
        (found) => current && setState(found),
        () => current && setState('unknown'),
      );
    look();
    const timer = setInterval(look, lookEvery);
    const stop = onSpaceUsed(look);
    return () => {
      current = false;
      stop();
      clearInterval(timer);
    };
  }, []);
  return state;
}
