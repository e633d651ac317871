import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasteCleaning } from '#renderer/components/rich-text/paste-cleaning.ts';
import { cleanPastedHtml } from '#shared/documents/import/clean-pasted-html.ts';
import type { IntakeNote } from '#shared/documents/import/intake-note.ts';
import { cleanPastedText } from './clean-pasted-text.ts';
import { tellPaste } from './tell-paste.tsx';

/** The cleaning of what is pasted into a text, with a message that says what it did. */
export function usePasteCleaning(): PasteCleaning<readonly IntakeNote[]> {
  const { t } = useTranslation('editor');
  return useMemo(
    () => ({
      html: cleanPastedHtml,
      text: cleanPastedText,
      tell: (notes) => tellPaste(t, notes),
      tellImage: () => tellPaste(t, [{ code: 'imagesDropped', count: 1 }]),
    }),
    [t],
  );
}
