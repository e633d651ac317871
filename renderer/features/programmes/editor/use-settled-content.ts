import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import { database } from '#renderer/data/database.ts';
import { readProgrammeContent } from '#renderer/data/programmes.ts';
import type { ProgrammeContent } from '#shared/model/programme.ts';

/** Milliseconds of rest after the last stored change: the whole programme is not read between keystrokes. */
const rest = 700;

/**
 * The whole programme a moment after its last change, for what looks at all of it: states, findings, search.
 * Undefined while it loads.
 */
export function useSettledContent(programmeId: string): ProgrammeContent | undefined {
  const [content, setContent] = useState<ProgrammeContent>();
  const first = useRef(true);
  const changedAt = useLiveQuery(
    async () => (await database.programmes.get(programmeId))?.changedAt,
    [programmeId],
  );
  useEffect(() => {
    if (changedAt === undefined) return;
    let current = true;
    const read = async () => {
      const whole = await readProgrammeContent(programmeId);
      // What follows (checks, states) waits for a moment in which nobody types.
      if (current && whole) requestIdleCallback(() => current && setContent(whole), { timeout: rest });
    };
    const timer = setTimeout(() => void read(), first.current ? 0 : rest);
    first.current = false;
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [programmeId, changedAt]);
  return content;
}
