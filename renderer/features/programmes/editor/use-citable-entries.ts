import { useMemo } from 'react';
import type { CitableEntry } from '#renderer/components/rich-text/citation-popover.tsx';
import { useRows } from '#renderer/data/programmes.ts';
import type { LiteratureEntry } from '#shared/model/programme.ts';

/** The entries in the order of printing: the main list, then the additional one, in one row of numbers. */
export function numberedEntries(
  entries: readonly LiteratureEntry[],
): (LiteratureEntry & { number: number })[] {
  const inOrder = (['main', 'additional'] as const).flatMap((list) =>
    entries.filter((entry) => entry.list === list),
  );
  return inOrder.map((entry, index) => ({ ...entry, number: index + 1 }));
}

/** Live: the entries that a text may cite, with the numbers that they have now. */
export function useCitableEntries(programmeId: string): readonly CitableEntry[] {
  const rows = useRows('literatureEntries', programmeId);
  return useMemo(() => numberedEntries(rows ?? []), [rows]);
}
