import { useEffect, useEffectEvent } from 'react';

/** Alt+N goes on, on every keyboard layout; in a dialog it does nothing. */
export function useNextKey(go: () => void): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return;
    if (document.querySelector('[role="dialog"]')) return;
    event.preventDefault();
    go();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
