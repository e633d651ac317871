import { failure, type Outcome, success } from '#shared/model/problem.ts';
import { type Machine, nextSteps, type Transition } from '#shared/model/workflow/machine.ts';
import type { WorkflowStep } from '#shared/model/workflow/workflow-step.ts';
import { dayProblem } from './step-edits.ts';

/** Where a life is, how it came there, and what its guards ask. */
interface Standing<State, Facts> {
  state: State;
  steps: readonly WorkflowStep[];
  facts: Facts;
}

/**
 * The transition that `event` makes on the day `on`. Problems: `stepNotOpen` where it does not lead on from where the
 * life is; the first thing that is missing, by its clause; those of `dayProblem`.
 */
export function stepToTake<State extends string, Event extends string, Facts>(
  machine: Machine<State, Event, Facts>,
  { state, steps, facts }: Standing<State, Facts>,
  event: Event,
  on: string,
): Outcome<Transition<State, Event, Facts>> {
  const next = nextSteps(machine, state, facts).find(({ transition }) => transition.event === event);
  if (!next) return failure('stepNotOpen');
  const [missing] = next.missing;
  if (missing) return { ok: false, problem: missing };
  return dayProblem(steps, on) ?? success(next.transition);
}
