import { useEffect, useState } from 'react';
import { useProgrammeContent } from '#renderer/data/programmes.ts';
import { askPages } from '#renderer/workers/documents.ts';
import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';

/** A pause in typing before the pages are laid out again, in milliseconds. */
const pause = 300;

interface Pages {
  laidOut: LaidOutDocument | null;
  failed: boolean;
  busy: boolean;
}

/** The programme's pages, laid out in the worker; the last ones stay on the screen while new ones are made. */
export function usePages(programmeId: string): Pages {
  const content = useProgrammeContent(programmeId);
  const [pages, setPages] = useState<Pages>({ laidOut: null, failed: false, busy: false });
  useEffect(() => {
    if (!content) return;
    let current = true;
    const timer = setTimeout(async () => {
      setPages((before) => ({ ...before, busy: true }));
      try {
        const laidOut = await askPages(content);
        if (current) setPages({ laidOut, failed: false, busy: false });
      } catch (error) {
        console.error('The preview could not be made', error);
        if (current) setPages({ laidOut: null, failed: true, busy: false });
      }
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [content]);
  return pages;
}
