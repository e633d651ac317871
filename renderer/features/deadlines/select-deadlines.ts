import type { Deadline, DeadlineKind } from '#shared/model/deadlines/deadline.ts';

/** What of the deadlines is shown; null is everything. */
export interface DeadlineFilter {
  programmeId: string | null;
  kind: DeadlineKind | null;
  person: string | null;
  /** Closed ones as well. */
  done: boolean;
}

export const allDeadlines: DeadlineFilter = { programmeId: null, kind: null, person: null, done: false };

/** Those that the filter lets through, in their order. */
export const selectDeadlines = (deadlines: readonly Deadline[], filter: DeadlineFilter): Deadline[] =>
  deadlines.filter(
    ({ state, programmeId, kind, people }) =>
      (filter.done || state !== 'done') &&
      (filter.programmeId === null || programmeId === filter.programmeId) &&
      (filter.kind === null || kind === filter.kind) &&
      (filter.person === null || people.includes(filter.person)),
  );
