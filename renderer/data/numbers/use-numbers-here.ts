import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { type NumberBlock, ownBlocks } from '../change/numbers-here.ts';
import { here, numbersAlone, usableBlocks } from './number-place.ts';

export type { NumberBlock };

/** Numbers of this computer. */
export interface NumbersHereView {
  /** It numbers by itself. */
  alone: boolean;
  blocks: NumberBlock[];
  /** Those of the blocks that it may give from: not where the disk was copied from another machine. */
  usable: NumberBlock[];
}

const read = async () => ({ alone: await numbersAlone(here.db), blocks: await ownBlocks(here.db) });

/** Live; undefined while it loads. */
export function useNumbersHere(): NumbersHereView | undefined {
  const stored = useLiveQuery(read);
  const [view, setView] = useState<NumbersHereView>();
  useEffect(() => {
    if (!stored) return;
    let current = true;
    void usableBlocks(here).then((usable) => current && setView({ ...stored, usable }));
    return () => {
      current = false;
    };
  }, [stored]);
  return view;
}
