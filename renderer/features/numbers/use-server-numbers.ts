import { useCallback, useEffect, useState } from 'react';
import { listNumbers } from '#renderer/data/numbers/begin-numbers.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { NumberList } from '#shared/sync/lease-messages.ts';

interface ServerNumbers {
  list: NumberList | null;
  problem: Problem | null;
  again: () => void;
}

/** What the server knows of all computers' numbers, asked when the screen is shown and again after a change. */
export function useServerNumbers(wanted: boolean): ServerNumbers {
  const [list, setList] = useState<NumberList | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const again = useCallback(() => {
    if (!wanted) return;
    void listNumbers().then((answer) => {
      if (answer.ok) setList(answer.value);
      setProblem(answer.ok ? null : answer.problem);
    });
  }, [wanted]);
  useEffect(again, [again]);
  return { list, problem, again };
}
