import { useLiveQuery } from 'dexie-react-hooks';
import type { Development, Review } from '#shared/model/development/development.ts';
import { developmentMachine, developmentStates } from '#shared/model/workflow/development-machine.ts';
import { stateAfter } from '#shared/model/workflow/machine.ts';
import { reviewMachine } from '#shared/model/workflow/review-machine.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { database } from '../database.ts';
import { programmeSteps } from './programme-steps.ts';

/** `repealed`: a review repealed what had been approved (O10-14). */
export const programmeStates = [...developmentStates, 'repealed'] as const;
export type ProgrammeState = (typeof programmeStates)[number];

export type ProgrammeStates = ReadonlyMap<string, ProgrammeState>;

/** The newest development of each programme. */
function newestOf(developments: readonly Development[]): Map<string, Development> {
  const newest = new Map<string, Development>();
  for (const one of developments) {
    if ((newest.get(one.programmeId)?.number ?? 0) < one.number) newest.set(one.programmeId, one);
  }
  return newest;
}

/** Whether a review is of what stands last: one of an earlier development led to the newer one, not to the repeal. */
const ofNewest = (newest: ReadonlyMap<string, Development>) => (review: Review) =>
  newest.get(review.programmeId)?.id === review.developmentId;

/** The state of each programme's newest development, or that a review repealed it. */
function statesOf(
  newest: ReadonlyMap<string, Development>,
  reviews: readonly Review[],
  steps: readonly WorkflowStep[],
): Map<string, ProgrammeState> {
  const byOwner = Map.groupBy(steps, ({ ownerId }) => ownerId);
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

async function readAllStates(): Promise<ProgrammeStates> {
  const newest = newestOf(await database.developments.toArray());
  const reviews = (await database.reviews.toArray()).filter(ofNewest(newest));
  return statesOf(newest, reviews, await programmeSteps());
}

/**
 * What stands for each of `programmeIds`. Only what these programmes' states follow from is read: the steps of
 * earlier developments, and all that is of other programmes, stay where they are.
 */
export async function readStates(programmeIds: readonly string[]): Promise<ProgrammeStates> {
  const { developments, reviews, workflowSteps } = database;
  const known = await database.transaction('r', developments, reviews, workflowSteps, async () => {
    const own = programmeIds.map((programmeId) => developments.where({ programmeId }).toArray());
    const newest = newestOf((await Promise.all(own)).flat());
    const reviewed = [...newest.keys()].map((programmeId) => reviews.where({ programmeId }).toArray());
    const current = (await Promise.all(reviewed)).flat().filter(ofNewest(newest));
    const owners = [...newest.values(), ...current];
    const steps = owners.map(({ id }) => workflowSteps.where({ ownerId: id }).toArray());
    return statesOf(newest, current, (await Promise.all(steps)).flat());
  });
  return new Map(programmeIds.map((id) => [id, stateIn(known, id)]));
}

/** Live, of the programmes that are shown; of others it says nothing. Undefined while the first ones load. */
export const useStatesOf = (programmeIds: readonly string[]): ProgrammeStates | undefined =>
  useLiveQuery(() => readStates(programmeIds), [programmeIds.join(' ')]);

/** Live, of all programmes; undefined while it loads, and where it is not `wanted`. */
export const useProgrammeStates = (wanted = true): ProgrammeStates | undefined =>
  useLiveQuery(async () => (wanted ? await readAllStates() : undefined), [wanted]);

/** What stands for a programme in `states`. One without a development is where every development begins. */
export const stateIn = (states: ProgrammeStates | undefined, programmeId: string): ProgrammeState =>
  states?.get(programmeId) ?? developmentMachine.initial;
