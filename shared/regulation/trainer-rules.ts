import type { ClauseId } from './clause-id.ts';

/** What is asked of a specialist who teaches on a service contract (O10-18, 2): the least years of work. */
export const contractSpecialistRule = { clause: 'O10-18', leastYears: 3 } as const satisfies {
  clause: ClauseId;
  leastYears: number;
};
