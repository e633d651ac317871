import { type ClipboardEvent, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanPastedText } from './clean-pasted-text.ts';
import { tellPaste } from './tell-paste.tsx';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Paste into a field: made clean on the way in. Line breaks become spaces unless the field has lines. */
export function useCleanPaste(lines = false) {
  const { t } = useTranslation('editor');
  return useCallback(
    (event: ClipboardEvent<TextField>) => {
      const pasted = event.clipboardData.getData('text/plain');
      if (pasted === '' || event.defaultPrevented) return;
      const { text, report } = cleanPastedText(pasted);
      event.preventDefault();
      // The one way that also enters the field's own undo.
      document.execCommand('insertText', false, lines ? text : text.replace(/\s*\n\s*/gu, ' ').trim());
      tellPaste(t, report);
    },
    [t, lines],
  );
}
