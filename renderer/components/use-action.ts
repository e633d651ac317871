import { useState } from 'react';
import type { Outcome, Problem } from '#shared/model/problem.ts';

interface Action {
  busy: boolean;
  problem: Problem | null;
  /** Runs one at a time; `then` gets what it gave. */
  run: <T>(act: () => Promise<Outcome<T>>, then: (value: T) => void) => Promise<void>;
}

/** A step that takes a while and can be refused. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    busy,
    problem,
    async run(act, then) {
      if (busy) return;
      setBusy(true);
      const answer = await act();
      setBusy(false);
      setProblem(answer.ok ? null : answer.problem);
      if (answer.ok) then(answer.value);
    },
  };
}
