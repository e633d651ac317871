import { foldForSearch } from '#shared/kazakh/fold.ts';
import type { Programme, ProgrammeStatus } from '#shared/model/programme.ts';
import { directionName } from '#shared/regulation/directions.ts';

export interface ProgrammeFilter {
  words: string;
  direction: string | null;
  status: ProgrammeStatus | null;
}

/** What the search looks at: the titles, the audience, the direction in both languages of documents, the authors. */
const searched = ({ title, audience, direction, authors }: Programme) =>
  foldForSearch(
    [
      title.kk,
      title.ru,
      audience.kk,
      audience.ru,
      authors,
      directionName(direction, 'kk'),
      directionName(direction, 'ru'),
    ].join(' '),
  );

/** Programmes that hold every word of the search, the last changed first. */
export function selectProgrammes(programmes: readonly Programme[], filter: ProgrammeFilter): Programme[] {
  const words = foldForSearch(filter.words).split(/\s+/).filter(Boolean);
  return programmes
    .filter(
      (one) =>
        (filter.direction === null || one.direction === filter.direction) &&
        (filter.status === null || one.status === filter.status),
    )
    .filter((one) => {
      if (words.length === 0) return true;
      const text = searched(one);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : a.id < b.id ? -1 : 1));
}
