import { type ProgrammeState, type ProgrammeStates, stateIn } from '#renderer/data/development/states.ts';
import { createSearch } from '#shared/kazakh/fold.ts';
import type { Programme } from '#shared/model/programme.ts';
import { directionName } from '#shared/regulation/directions.ts';

export interface ProgrammeFilter {
  words: string;
  direction: string | null;
  state: ProgrammeState | null;
}

export const allProgrammes: ProgrammeFilter = { words: '', direction: null, state: null };

/** What the search looks at: titles, audience, direction in both languages of documents, authors. */
const searched = ({ title, audience, direction, authors }: Programme) =>
  [title.kk, title.ru, audience.kk, audience.ru, authors]
    .concat(directionName(direction, 'kk'), directionName(direction, 'ru'))
    .join(' ');

const newestFirst = (a: Programme, b: Programme) =>
  b.changedAt.localeCompare(a.changedAt) || (a.id < b.id ? -1 : 1);

/**
 * Programmes that fit the filter and hold every word of the search, the last changed first. `states` may be missing
 * where the filter asks for none.
 */
export function selectProgrammes(
  programmes: readonly Programme[],
  states: ProgrammeStates | undefined,
  filter: ProgrammeFilter,
): Programme[] {
  const found = createSearch(filter.words);
  const fits = (one: Programme) =>
    (filter.direction === null || one.direction === filter.direction) &&
    (filter.state === null || stateIn(states, one.id) === filter.state);
  return programmes.filter((one) => fits(one) && found(searched(one)) !== null).sort(newestFirst);
}
