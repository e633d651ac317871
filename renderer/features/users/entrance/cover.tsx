import { type ReactNode, useLayoutEffect, useRef } from 'react';
import classes from './cover.module.css';
import { keepFocus } from './keep-focus.ts';

/** Keys that are pressed here mean nothing to the screen behind. */
const keepKeys = (event: KeyboardEvent) => event.stopPropagation();

/**
 * Covers the whole window. A modal dialog of the browser itself: all behind it, small windows too, can be neither
 * seen nor reached, and gets its focus back afterwards.
 */
export function Cover({ label, children }: { label: string; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const show = () => {
      if (!dialog.open) dialog.showModal();
    };
    const giveBack = keepFocus();
    dialog.setAttribute('closedby', 'none');
    show();
    dialog.addEventListener('close', show);
    // After React has had them at its root, before they reach the window.
    document.addEventListener('keydown', keepKeys);
    return () => {
      document.removeEventListener('keydown', keepKeys);
      dialog.removeEventListener('close', show);
      dialog.close();
      giveBack();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={classes.cover}
      aria-label={label}
      onCancel={(event) => event.preventDefault()}
    >
      {children}
    </dialog>
  );
}
