import { useDeferredValue, useMemo, useState } from 'react';
import type { ProgrammeContent } from '#shared/model/programme.ts';
import { findPlaces, type SearchHit } from './find-places.ts';
import { createFind } from './find-words.ts';
import { useHighlight } from './use-highlight.ts';

interface Search {
  query: string;
  setQuery: (query: string) => void;
  hits: readonly SearchHit[];
  /** Number of the current hit, from 0; −1 where there is none. */
  current: number;
  choose: (index: number) => void;
  step: (by: 1 | -1) => void;
}

/** Searching the whole programme, one hit at a time. `show` brings a hit onto the screen. */
export function useSearch(content: ProgrammeContent | undefined, show: (hit: SearchHit) => void): Search {
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(-1);
  const words = useDeferredValue(query);
  const find = useMemo(() => createFind(words), [words]);
  const hits = useMemo(() => (content && find ? findPlaces(content, find) : []), [content, find]);
  const at = hits.length === 0 ? -1 : Math.min(current, hits.length - 1);
  useHighlight(find, hits[at]);
  const choose = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    setCurrent(index);
    show(hit);
  };
  const step = (by: 1 | -1) => {
    if (hits.length > 0)
      choose(at < 0 ? (by > 0 ? 0 : hits.length - 1) : (at + by + hits.length) % hits.length);
  };
  const search = (words: string) => {
    setQuery(words);
    setCurrent(-1);
  };
  return { query, setQuery: search, hits, current: at, choose, step };
}
