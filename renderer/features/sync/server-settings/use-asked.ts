import { useCallback, useEffect, useState } from 'react';
import type { Outcome, Problem } from '#shared/model/problem.ts';

interface Asked<T> {
  value: T | null;
  problem: Problem | null;
  again: () => void;
}

/** What the server answers, asked when it is shown and again when something was done to it. */
export function useAsked<T>(ask: () => Promise<Outcome<T>>, wanted: boolean): Asked<T> {
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const again = useCallback(() => {
    void ask().then((answer) => {
      if (answer.ok) setValue(answer.value);
      setProblem(answer.ok ? null : answer.problem);
    });
  }, [ask]);
  useEffect(() => {
    if (wanted) again();
  }, [wanted, again]);
  return { value, problem, again };
}
