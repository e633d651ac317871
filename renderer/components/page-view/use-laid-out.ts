import { useEffect, useState } from 'react';
import type { LaidOutDocument } from '#shared/documents/layout/laid-out-document.ts';

/** A pause in typing before the pages are laid out again, in milliseconds. */
const pause = 300;

/** Pages on a screen: null until the first ones are made. */
export interface LaidOutPages {
  laidOut: LaidOutDocument | null;
  failed: boolean;
  /** Newer pages are being made. */
  busy: boolean;
}

/**
 * The pages of `source`, laid out again a moment after it has changed; the last ones stay on the screen meanwhile.
 * `layOut` must be the same function at every call.
 */
export function useLaidOut<Source>(
  source: Source | null | undefined,
  layOut: (source: Source) => Promise<LaidOutDocument>,
): LaidOutPages {
  const [pages, setPages] = useState<LaidOutPages>({ laidOut: null, failed: false, busy: false });
  useEffect(() => {
    if (source === null || source === undefined) return;
    let current = true;
    const timer = setTimeout(async () => {
      setPages((before) => ({ ...before, busy: true }));
      try {
        const laidOut = await layOut(source);
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
  }, [source, layOut]);
  return pages;
}
