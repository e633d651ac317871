import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { flush } from '#renderer/data/pending-saves.ts';
import { canRedo, canUndo, onUndoChange, openUndo, redo, undo } from '#renderer/data/undo.ts';
import { placeOfChange } from '#shared/model/place-of-change.ts';
import type { GoTo } from './use-go-to.ts';

interface ProgrammeUndo {
  canUndo: boolean;
  canRedo: boolean;
  undo: () => void;
  redo: () => void;
}

/** Undo and redo of everything in the programme. What was taken back elsewhere is shown: the screen goes there. */
export function useProgrammeUndo(programmeId: string, page: string, goTo: GoTo): ProgrammeUndo {
  const undoable = useSyncExternalStore(onUndoChange, () => canUndo(programmeId));
  const redoable = useSyncExternalStore(onUndoChange, () => canRedo(programmeId));
  useEffect(() => openUndo(programmeId), [programmeId]);
  // One after another: a second press must not take back the same step twice.
  const queue = useRef(Promise.resolve());
  const run = useCallback(
    (step: typeof undo) => {
      queue.current = queue.current.then(async () => {
        await flush();
        const taken = await step(programmeId);
        const place = taken && placeOfChange(taken);
        if (place && place.section !== page) goTo(place);
      });
    },
    [programmeId, page, goTo],
  );
  return {
    canUndo: undoable,
    canRedo: redoable,
    undo: useCallback(() => run(undo), [run]),
    redo: useCallback(() => run(redo), [run]),
  };
}
