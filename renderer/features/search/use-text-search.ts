import { useEffect, useState } from 'react';
import { useLastSeq } from '#renderer/data/people/people.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { searchTexts } from '#renderer/workers/text-search/text-search.ts';
import type { TextsFound } from '#renderer/workers/text-search/texts-found.ts';
import { type Outcome, success } from '#shared/model/problem.ts';

/** Live: what was found last stays until the next answer is there; undefined before the first one. */
export function useTextSearch(words: string): Outcome<TextsFound> | undefined {
  const [found, setFound] = useState<Outcome<TextsFound>>();
  const seq = useLastSeq();
  // A change of anything may be a change of what was found: it is searched again.
  useEffect(() => {
    if (seq === undefined) return;
    let current = true;
    const show = (outcome: Outcome<TextsFound>) => {
      if (current) setFound(outcome);
    };
    searchTexts(words).then(
      (texts) => show(success(texts)),
      (error: unknown) => show({ ok: false, problem: saveProblem(error) }),
    );
    return () => {
      current = false;
    };
  }, [words, seq]);
  return found;
}
