import { useEffect } from 'react';
import { useLatest } from '#renderer/components/rich-text/use-latest.ts';

interface EditorKeys {
  onUndo: () => void;
  onRedo: () => void;
  onSearch: () => void;
  onShortcuts: () => void;
  onSave: () => void;
  /** One page back (−1) or on (1). */
  onTurn: (step: -1 | 1) => void;
  /** To the previous (−1) or next (1) pane. */
  onPane: (step: -1 | 1) => void;
}

/** The rich text undoes by itself; a field with words that are not stored yet, and a dialog, keep their own undo. */
function undoesItself(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('.ProseMirror, [data-unsaved], [role="dialog"]') !== null
  );
}

/** What a key means on the whole screen, by its place on the keyboard: the layout may be Kazakh, Russian or Latin. */
function actionOf(event: KeyboardEvent): ((keys: EditorKeys) => void) | null {
  const { code, shiftKey } = event;
  if (code === 'F1') return (keys) => keys.onShortcuts();
  if (code === 'F6') return (keys) => keys.onPane(shiftKey ? -1 : 1);
  if (event.altKey && !event.ctrlKey && code === 'PageUp') return (keys) => keys.onTurn(-1);
  if (event.altKey && !event.ctrlKey && code === 'PageDown') return (keys) => keys.onTurn(1);
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  if (code === 'KeyF' && !shiftKey) return (keys) => keys.onSearch();
  if (code === 'KeyS' && !shiftKey) return (keys) => keys.onSave();
  if (undoesItself(event.target)) return null;
  if (code === 'KeyY' || (code === 'KeyZ' && shiftKey)) return (keys) => keys.onRedo();
  if (code === 'KeyZ') return (keys) => keys.onUndo();
  return null;
}

export function useEditorKeys(keys: EditorKeys): void {
  const latest = useLatest(keys);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = event.defaultPrevented ? null : actionOf(event);
      if (!action) return;
      event.preventDefault();
      action(latest.current);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [latest]);
}
