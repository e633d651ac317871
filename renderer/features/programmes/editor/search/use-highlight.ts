import { useEffect, useSyncExternalStore } from 'react';
import type { FindIn } from '#renderer/components/rich-text/search-highlight.ts';
import type { SearchHit } from './find-places.ts';
import { onShownEditor, shownEditor } from './shown-editor.ts';

/** Marks the words in the text that is on the screen and brings the current one into view. */
export function useHighlight(find: FindIn | null, hit: SearchHit | undefined): void {
  const shown = useSyncExternalStore(onShownEditor, shownEditor);
  useEffect(() => {
    if (!shown) return;
    const { editor, section } = shown;
    const index = hit?.inText !== undefined && hit.place.section === section ? hit.inText : -1;
    editor.commands.highlight(find, index);
    if (index >= 0) editor.commands.revealHit(index);
  }, [shown, find, hit]);
  useEffect(() => {
    const { editor } = shown ?? {};
    return () => {
      if (editor && !editor.isDestroyed) editor.commands.highlight(null, -1);
    };
  }, [shown]);
}
