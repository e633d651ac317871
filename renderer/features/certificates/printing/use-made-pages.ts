import { useEffect, useRef, useState } from 'react';
import type { SheetToCome } from '#renderer/data/certificates/printing/job-state.ts';
import { makeRun, type NamedFinding } from '#renderer/data/certificates/printing/make-sheets.ts';
import type { PrintJob } from '#shared/model/certificates/printing.ts';
import type { Problem } from '#shared/model/problem.ts';

/** Finished pages; `test`: the one for plain paper. */
export interface MadePages {
  kind: 'made';
  test: boolean;
  bytes: Uint8Array<ArrayBuffer>;
  warnings: readonly NamedFinding[];
}

type MakingState =
  | { kind: 'none' }
  | { kind: 'making'; done: number; of: number }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'stopped'; findings: readonly NamedFinding[] }
  | MadePages;

/** Prepares the pages of a run off the screen's thread; what goes away stops it. */
export function useMadePages(job: PrintJob, run: readonly SheetToCome[]) {
  const [state, setState] = useState<MakingState>({ kind: 'none' });
  const working = useRef<AbortController | null>(null);
  useEffect(() => () => working.current?.abort(), []);
  const make = async (test: boolean) => {
    working.current?.abort();
    const own = new AbortController();
    working.current = own;
    setState({ kind: 'making', done: 0, of: test ? 1 : run.length });
    const onProgress = (done: number, of: number) => {
      if (!own.signal.aborted) setState({ kind: 'making', done, of });
    };
    const made = await makeRun(job, run, { test, onProgress, signal: own.signal });
    if (working.current !== own) return;
    if (!made.ok) setState({ kind: 'problem', problem: made.problem });
    else if ('stopped' in made.value) setState({ kind: 'stopped', findings: made.value.stopped });
    else setState({ kind: 'made', test, ...made.value });
  };
  return { state, make: (test: boolean) => void make(test), stop: () => working.current?.abort() };
}
