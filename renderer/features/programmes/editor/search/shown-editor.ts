import type { Editor } from '@tiptap/core';
import { useCallback } from 'react';
import type { SectionKey } from '#shared/model/programme.ts';

interface ShownEditor {
  section: SectionKey;
  editor: Editor;
}

let shown: ShownEditor | null = null;
const listeners = new Set<() => void>();

/** The editor of the section that is on the screen, for the search to mark its words in. */
export const shownEditor = (): ShownEditor | null => shown;

export function onShownEditor(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Makes a section's editor known to the search while it is on the screen, besides `setEditor`. */
export function useShownEditor(section: SectionKey, setEditor: (editor: Editor | null) => void) {
  return useCallback(
    (editor: Editor | null) => {
      setEditor(editor);
      shown = editor && { section, editor };
      for (const listener of listeners) listener();
    },
    [section, setEditor],
  );
}
