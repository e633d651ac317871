import { useCallback, useRef, useSyncExternalStore } from 'react';
import { database } from '#renderer/data/database.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { canRedo, canUndo, onUndoChange, redo, undo } from '#renderer/data/undo.ts';
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
  // One after another: a second press must not take back the same step twice.
  const queue = useRef(Promise.resolve());
  const run = useCallback(
    (step: (scope: string) => Promise<boolean>) => {
      queue.current = queue.current.then(async () => {
        await flush();
        if (!(await step(programmeId))) return;
        const last = await database.changes
          .where('[scope+seq]')
          .between([programmeId, 0], [programmeId, Number.POSITIVE_INFINITY])
          .last();
        const place = last && placeOfChange(last);
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
