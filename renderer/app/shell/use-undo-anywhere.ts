import { useEffect } from 'react';

/** Where a key belongs to what is typed or asked: such a place has an undo of its own. */
const ownUndo = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';

type Step = 'undo' | 'redo';

/** By the key's place on the keyboard: the layout may be Kazakh, Russian or Latin. */
function stepOf(event: KeyboardEvent): Step | null {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  if (event.target instanceof Element && event.target.closest(ownUndo)) return null;
  if (event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey)) return 'redo';
  return event.code === 'KeyZ' ? 'undo' : null;
}

/** Ctrl+Z and Ctrl+Y take back and bring again the person's last action, whatever screen it was made on. */
export function useUndoAnywhere(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (!step) return;
      event.preventDefault();
      void import('./undo-anywhere.tsx').then((module) => module.undoAnywhere(step));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [active]);
}
