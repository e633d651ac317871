import { useMemo } from 'react';
import type { PaperSources } from '#renderer/data/development/build-paper.ts';
import { useDevelopment } from '#renderer/data/development/read-development.ts';
import { useProgrammeContent } from '#renderer/data/programmes.ts';
import { useWorkingCalendar } from '#renderer/data/working-calendar.ts';

/** What papers are made from, live; undefined while it loads or where there is no such programme. */
export function usePaperSources(programmeId: string): PaperSources | undefined {
  const view = useDevelopment(programmeId);
  const content = useProgrammeContent(programmeId);
  const calendar = useWorkingCalendar()?.calendar;
  return useMemo(
    () => (view && content && calendar ? { view, content, calendar } : undefined),
    [view, content, calendar],
  );
}
