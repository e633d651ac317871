import { useEffect } from 'react';
import { flush, saveState } from '#renderer/data/pending-saves.ts';

/** Stores what is still waiting when the window is hidden or closed, and asks before closing while it is not stored. */
export function useFlushOnLeave(): void {
  useEffect(() => {
    const hide = () => void flush();
    const leave = (event: BeforeUnloadEvent) => {
      if (saveState().status === 'saved') return;
      void flush();
      event.preventDefault();
    };
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('pagehide', hide);
    window.addEventListener('beforeunload', leave);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('pagehide', hide);
      window.removeEventListener('beforeunload', leave);
    };
  }, []);
}
