import { useLiveQuery } from 'dexie-react-hooks';
import type { Development } from '#shared/model/development/development.ts';
import { type DevelopmentState, developmentMachine } from '#shared/model/workflow/development-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../database.ts';

export type ProgrammeStates = ReadonlyMap<string, DevelopmentState>;

/** The state of each programme's newest development. A programme without one is where every development begins. */
function statesOf(developments: readonly Development[], steps: readonly WorkflowStep[]): ProgrammeStates {
  const byOwner = Map.groupBy(steps, ({ ownerId }) => ownerId);
  const newest = new Map<string, Development>();
  for (const one of developments) {
    if ((newest.get(one.programmeId)?.number ?? 0) < one.number) newest.set(one.programmeId, one);
  }
  return new Map(
    [...newest].map(([programmeId, { id }]) => [
      programmeId,
      stateAfter(developmentMachine, byOwner.get(id) ?? []),
    ]),
  );
}

/** Live; undefined while it loads. */
export const useProgrammeStates = (): ProgrammeStates | undefined =>
  useLiveQuery(async () =>
    statesOf(await database.developments.toArray(), await database.workflowSteps.toArray()),
  );

/** What stands for a programme in `states`. */
export const stateIn = (states: ProgrammeStates | undefined, programmeId: string): DevelopmentState =>
  states?.get(programmeId) ?? developmentMachine.initial;
