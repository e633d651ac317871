import { createContext, useContext, useSyncExternalStore } from 'react';
import { onDraft } from '#renderer/components/drafts/draft-store.ts';
import type { NumberedRow } from '#shared/documents/programme/curriculum-rows.ts';
import type { CurriculumRow } from '#shared/model/programme.ts';
import { liveRows } from './live-rows.ts';

/** The stored rows of the curriculum that is on the screen. */
export const CurriculumRows = createContext<readonly CurriculumRow[]>([]);

/** A figure of the curriculum as it stands on the screen; what shows it is drawn anew only when the figure changes. */
export function useLiveFigure(read: (rows: ReadonlyMap<string, NumberedRow>) => number): number {
  const rows = useContext(CurriculumRows);
  return useSyncExternalStore(onDraft, () => read(liveRows(rows)));
}
