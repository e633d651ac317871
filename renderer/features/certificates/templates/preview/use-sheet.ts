import { useEffect, useRef, useState } from 'react';
import { sameJson } from '#shared/text/same-json.ts';
import { type MadeSheet, makeSheet, type SheetToMake } from './make-sheet.ts';

/** The newest sheet that was made; null before the first, `failed` where it could not be made. */
export type ShownSheet = MadeSheet | 'failed' | null;

/** Makes the sheet again whenever what is on it changes; while one is made, only the newest wish waits. */
export function useSheet(wanted: SheetToMake | null): ShownSheet {
  const [shown, setShown] = useState<ShownSheet>(null);
  const state = useRef<{ next: SheetToMake | null; last: SheetToMake | null; running: boolean }>({
    ...{ next: null, last: null, running: false },
  });
  useEffect(() => {
    const { current } = state;
    if (!wanted || isSame(current.next ?? current.last, wanted)) return;
    current.next = wanted;
    const run = async () => {
      if (current.running) return;
      current.running = true;
      while (current.next) {
        const making = current.next;
        current.last = making;
        current.next = null;
        try {
          setShown(await makeSheet(making));
        } catch (error) {
          console.error('The sheet could not be made', error);
          setShown('failed');
        }
      }
      current.running = false;
    };
    void run();
  }, [wanted]);
  return shown;
}

const isSame = (a: SheetToMake | null, b: SheetToMake) =>
  a !== null &&
  a.way === b.way &&
  a.images === b.images &&
  sameJson(a.layout, b.layout) &&
  sameJson(a.certificate, b.certificate);
