import { type Machine, type TakenStep, transitionOf } from '../workflow/machine.ts';

/**
 * The steps from the first one that lead on from one another, in order. What stands after a gap is left out: it waits to
 * be refused where the one before it was.
 */
export function stepsThatCount<State extends string, Event extends string, Facts, Step extends TakenStep>(
  machine: Machine<State, Event, Facts>,
  steps: readonly Step[],
): Step[] {
  let state = machine.initial;
  const counted: Step[] = [];
  for (const step of [...steps].sort((a, b) => a.n - b.n)) {
    const transition = step.n === counted.length + 1 ? transitionOf(machine, state, step.event) : null;
    if (!transition) return counted;
    state = transition.to;
    counted.push(step);
  }
  return counted;
}
