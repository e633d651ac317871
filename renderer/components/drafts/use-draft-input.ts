import type { ClipboardEvent, SyntheticEvent } from 'react';
import { useReadOnly } from '../permission/read-only.ts';
import { type DraftField, useDraft } from './use-draft.ts';

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** What a text field needs to save itself, or to be read only: spread it over an input. */
export function useDraftInput(field: DraftField, onPaste?: (event: ClipboardEvent<TextField>) => void) {
  const draft = useDraft(field);
  const readOnly = useReadOnly();
  return {
    wrong: draft.wrong,
    input: {
      value: draft.value,
      onChange: (event: SyntheticEvent<TextField>) => draft.change(event.currentTarget.value),
      onBlur: draft.leave,
      ...readOnly,
      // A field that is only read hears of a paste too.
      ...(onPaste && !readOnly.readOnly && { onPaste }),
      // The screen's undo leaves a field alone while it holds words that are not stored yet.
      ...(draft.unsaved && { 'data-unsaved': '' }),
    },
  };
}
