import { useEffect } from 'react';
import { flush, saveState } from '#renderer/data/pending-saves.ts';
import { platform } from '#renderer/platform/current.ts';

/** Stores what is still waiting before the window closes or is hidden, and holds it open while that is not done. */
export function useFlushOnLeave(): void {
  useEffect(
    () =>
      platform.onBeforeClose({
        pending: () => saveState().status !== 'saved',
        flush: async () => (await flush()).status === 'saved',
      }),
    [],
  );
}
