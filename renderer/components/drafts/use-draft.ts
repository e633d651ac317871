import { useEffect, useSyncExternalStore } from 'react';
import { flush, saveSoon } from '#renderer/data/pending-saves.ts';
import { dropDraft, onDraft, readDraft, setDraft } from './draft-store.ts';

export interface DraftField {
  /** Names the field among all pending saves. */
  key: string;
  /** The text as it is stored. */
  stored: string;
  /** Whether the text can be stored; what cannot stays on the screen, marked as wrong. */
  accepts?: (text: string) => boolean;
  save: (text: string) => Promise<unknown>;
}

interface Draft {
  value: string;
  wrong: boolean;
  /** Typed, and not in the store yet. */
  unsaved: boolean;
  change: (text: string) => void;
  leave: () => void;
}

const anything = () => true;
/** Milliseconds in which a stored row reaches the screen. */
const settling = 300;

/**
 * A text field that saves itself: what is typed is shown at once, stored after a pause or when the field is left,
 * and never overwritten by a row that arrives from the store meanwhile.
 */
export function useDraft({ key, stored, accepts = anything, save }: DraftField): Draft {
  const draft = useSyncExternalStore(onDraft, () => readDraft(key));
  useEffect(() => {
    if (draft === stored) dropDraft(key);
  }, [draft, stored, key]);
  const change = (text: string) => {
    setDraft(key, text);
    if (accepts(text))
      saveSoon(
        key,
        () => save(text),
        () => text,
      );
  };
  const leave = async () => {
    const text = readDraft(key);
    if (text === undefined) return;
    const { status } = await flush();
    if (status !== 'saved') return;
    // «05» is stored as 5: the field shows what is stored once it is left and the stored row has arrived.
    setTimeout(() => {
      const left = readDraft(key);
      if (left === text && accepts(left)) dropDraft(key);
    }, settling);
  };
  return {
    value: draft ?? stored,
    wrong: draft !== undefined && !accepts(draft),
    unsaved: draft !== undefined,
    change,
    leave: () => void leave(),
  };
}
