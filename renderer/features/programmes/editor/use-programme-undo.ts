import { notifications } from '@mantine/notifications';
import i18next from 'i18next';
import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { loadLaterTexts } from '#renderer/app/languages/language.ts';
import { usePartPermission } from '#renderer/components/permission/read-only.ts';
import { flush } from '#renderer/data/pending-saves.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { canRedo, canUndo, onUndoChange, openUndo, redo, type TakenBack, undo } from '#renderer/data/undo.ts';
import { placeOfChange } from '#shared/model/place-of-change.ts';
import type { GoTo } from './use-go-to.ts';

/** Says what an undo left as it was, or why it was not stored. */
async function tell(taken: Pick<TakenBack, 'changedSince' | 'tookBack'>): Promise<void> {
  if (!taken.changedSince) return;
  await loadLaterTexts();
  notifications.show({
    message: i18next.t(taken.tookBack ? 'history:undo.partly' : 'history:undo.changedSince'),
  });
}

function tellProblem(error: unknown): void {
  const { code, params } = saveProblem(error);
  notifications.show({ message: i18next.t(`problems:${code}`, params ?? {}), autoClose: false });
}

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
  const { allowed } = usePartPermission();
  useEffect(() => openUndo(programmeId), [programmeId]);
  // One after another: a second press must not take back the same step twice.
  const queue = useRef(Promise.resolve());
  const run = useCallback(
    (step: typeof undo) => {
      if (!allowed) return;
      const take = async () => {
        await flush();
        const taken = await step(programmeId);
        const place = taken && placeOfChange(taken);
        if (place && place.section !== page) goTo(place);
        if (taken) await tell(taken);
      };
      queue.current = queue.current.then(take).catch(tellProblem);
    },
    [programmeId, page, goTo, allowed],
  );
  return {
    canUndo: allowed && undoable,
    canRedo: allowed && redoable,
    undo: useCallback(() => run(undo), [run]),
    redo: useCallback(() => run(redo), [run]),
  };
}
