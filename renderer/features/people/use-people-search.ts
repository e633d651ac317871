import { useEffect, useState } from 'react';
import { keySeals } from '#renderer/data/people/key-seals.ts';
import { peopleWithIin, useLastSeq } from '#renderer/data/people/people.ts';
import { saveProblem } from '#renderer/data/save-problem.ts';
import { searchPeople } from '#renderer/workers/people-search.ts';
import { bareIin } from '#shared/model/iin.ts';
import { type Outcome, success } from '#shared/model/problem.ts';

export interface Found {
  ids: string[];
  count: number;
}

/** Twelve digits are an IIN, found by its keyed hash; anything else is letters of a name. */
async function find(words: string): Promise<Outcome<Found>> {
  const iin = bareIin(words);
  if (!/^\d{12}$/.test(iin)) return success(await searchPeople(words));
  const hash = await keySeals.iinHash(iin);
  if (!hash.ok) return hash;
  const people = await peopleWithIin(hash.value);
  return success({ ids: people.map(({ id }) => id), count: people.length });
}

/** Live: what was found last stays until the next answer is there; undefined before the first one. */
export function usePeopleSearch(words: string): Outcome<Found> | undefined {
  const [found, setFound] = useState<Outcome<Found>>();
  const seq = useLastSeq();
  // A change of anything may be a change of a name: what is shown is searched again.
  useEffect(() => {
    if (seq === undefined) return;
    let current = true;
    const show = (outcome: Outcome<Found>) => {
      if (current) setFound(outcome);
    };
    find(words).then(show, (error: unknown) => show({ ok: false, problem: saveProblem(error) }));
    return () => {
      current = false;
    };
  }, [words, seq]);
  return found;
}
