import { useEffect } from 'react';
import { useLatest } from '#renderer/components/rich-text/use-latest.ts';

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Milliseconds between two looks at the clock. */
const lookEvery = 5000;

/** Calls back when nobody has touched the computer for so many minutes; 0: never. */
export function useIdle(minutes: number, onIdle: () => void): void {
  const latest = useLatest(onIdle);
  useEffect(() => {
    if (minutes === 0) return;
    let last = Date.now();
    const look = () => {
      const idle = Date.now() - last >= minutes * 60_000;
      if (idle) latest.current();
      return idle;
    };
    // A computer that slept wakes with a key: the time is looked at before the key counts.
    const moved = () => {
      if (!look()) last = Date.now();
    };
    const timer = setInterval(look, lookEvery);
    for (const sign of signs) window.addEventListener(sign, moved, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, moved, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [minutes, latest]);
}
