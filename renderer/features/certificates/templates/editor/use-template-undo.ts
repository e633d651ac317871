import { useEffect, useSyncExternalStore } from 'react';
import { tellDone } from '#renderer/components/tell-done.ts';
import { tellProblem } from '#renderer/components/tell-problem.tsx';
import { flush } from '#renderer/data/pending-saves.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { canRedo, canUndo, onUndoChange, openUndo, redo, undo } from '#renderer/data/undo.ts';

/** Undo and redo of everything in one template; `changedSince` says that somebody else's change was left. */
export function useTemplateUndo(id: string, changedSince: string) {
  const undoable = useSyncExternalStore(onUndoChange, () => canUndo(id));
  const redoable = useSyncExternalStore(onUndoChange, () => canRedo(id));
  useEffect(() => openUndo(id), [id]);
  const run = async (step: typeof undo) => {
    try {
      await flush();
      const taken = await step(id);
      if (taken?.changedSince) tellDone(changedSince);
    } catch (error) {
      tellProblem(saveProblem(error));
    }
  };
  return { canUndo: undoable, canRedo: redoable, undo: () => void run(undo), redo: () => void run(redo) };
}
