import { useLiveQuery } from 'dexie-react-hooks';
import type { Development, Review } from '#shared/model/development/development.ts';
import { developmentMachine, developmentStates } from '#shared/model/workflow/development-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { reviewMachine } from '#shared/model/workflow/review-machine.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../database.ts';

/** `repealed`: a review repealed what had been approved (O10-14). */
export const programmeStates = [...developmentStates, 'repealed'] as const;
export type ProgrammeState = (typeof programmeStates)[number];

export type ProgrammeStates = ReadonlyMap<string, ProgrammeState>;

/**
 * The state of each programme's newest development, or that a review repealed it. A programme without a development is
 * where every development begins.
 */
function statesOf(
  developments: readonly Development[],
  reviews: readonly Review[],
  steps: readonly WorkflowStep[],
): ProgrammeStates {
  const byOwner = Map.groupBy(steps, ({ ownerId }) => ownerId);
  const newest = new Map<string, Development>();
  for (const one of developments) {
    if ((newest.get(one.programmeId)?.number ?? 0) < one.number) newest.set(one.programmeId, one);
  }
  const repealed = new Set(
    reviews
      .filter(({ id }) => stateAfter(reviewMachine, byOwner.get(id) ?? []) === 'repealed')
      .map(({ programmeId }) => programmeId),
  );
  return new Map(
    [...newest].map(([programmeId, { id }]) => [
      programmeId,
      repealed.has(programmeId) ? 'repealed' : stateAfter(developmentMachine, byOwner.get(id) ?? []),
    ]),
  );
}

/** Live; undefined while it loads. */
export const useProgrammeStates = (): ProgrammeStates | undefined =>
  useLiveQuery(async () =>
    statesOf(
      await database.developments.toArray(),
      await database.reviews.toArray(),
      await database.workflowSteps.toArray(),
    ),
  );

/** What stands for a programme in `states`. */
export const stateIn = (states: ProgrammeStates | undefined, programmeId: string): ProgrammeState =>
  states?.get(programmeId) ?? developmentMachine.initial;
