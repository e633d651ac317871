import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanPastedText } from './clean-pasted-text.ts';
import { tellPaste } from './tell-paste.tsx';
import { useCleanPaste } from './use-clean-paste.ts';

/** Paste into a grid: one cell or a whole table, made clean, with a message that says what was done. */
export function useGridPaste() {
  const { t } = useTranslation('editor');
  const cleanPaste = useCleanPaste();
  const cleanText = useCallback(
    (pasted: string) => {
      const { text, report } = cleanPastedText(pasted);
      tellPaste(t, report);
      return text;
    },
    [t],
  );
  return { cleanPaste, cleanText };
}
