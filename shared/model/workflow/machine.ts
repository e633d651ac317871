import type { ClauseId } from '#shared/regulation/clause-id.ts';
import type { PermissionSubject } from '../permissions-matrix.ts';
import type { Problem } from '../problem.ts';

/**
 * One step that may be taken. `who`: the right that it needs. `guards` say what is still missing, each by its clause;
 * all that are not met are told at once.
 */
export interface Transition<State extends string, Event extends string, Facts> {
  event: Event;
  from: readonly State[];
  to: State;
  /** The clause that asks for the step; absent where it is the organisation's own. */
  clause?: ClauseId;
  who: PermissionSubject;
  guards: readonly Guard<Facts>[];
  /** What the program does together with the step. */
  effects?: readonly Effect[];
}

/** A condition of a step: null where it is met, otherwise what is missing. */
export interface Guard<Facts> {
  /** Names the condition in the drawing. */
  name: string;
  clause: ClauseId;
  check: (facts: Facts) => Problem | null;
}

/** `keepVersion`: the programme's text as it stands is kept unchangeable; `beginAgain`: a new development begins. */
export type Effect = 'keepVersion' | 'beginAgain' | 'beginUpdate';

/** A life in named states: whatever happens to a thing happens by one of its transitions. */
export interface Machine<State extends string, Event extends string, Facts> {
  id: string;
  states: readonly State[];
  initial: State;
  transitions: readonly Transition<State, Event, Facts>[];
}

/** A step that was taken; the machine reads nothing else of it. */
export interface TakenStep {
  n: number;
  event: string;
}

const byNumber = (a: TakenStep, b: TakenStep) => a.n - b.n;

/** The transition that `event` makes from `state`; null where there is none. */
export const transitionOf = <State extends string, Event extends string, Facts>(
  machine: Machine<State, Event, Facts>,
  state: State,
  event: string,
): Transition<State, Event, Facts> | null =>
  machine.transitions.find((one) => one.event === event && one.from.includes(state)) ?? null;

/**
 * The state that the steps lead to from the beginning. Steps are numbered from 1; what stands after a gap, or leads
 * nowhere from where the thing was, is left out.
 */
export function stateAfter<State extends string, Event extends string, Facts>(
  machine: Machine<State, Event, Facts>,
  steps: readonly TakenStep[],
): State {
  let state = machine.initial;
  for (const [index, step] of [...steps].sort(byNumber).entries()) {
    const transition = step.n === index + 1 ? transitionOf(machine, state, step.event) : null;
    if (!transition) return state;
    state = transition.to;
  }
  return state;
}

/** A step that leads on from a state, and what is still missing for it. */
export interface NextStep<State extends string, Event extends string, Facts> {
  transition: Transition<State, Event, Facts>;
  missing: Problem[];
}

/** All steps that lead on from `state`, in the machine's order, each with what is missing by `facts`. */
export const nextSteps = <State extends string, Event extends string, Facts>(
  machine: Machine<State, Event, Facts>,
  state: State,
  facts: Facts,
): NextStep<State, Event, Facts>[] =>
  machine.transitions
    .filter((one) => one.from.includes(state))
    .map((transition) => ({
      transition,
      missing: transition.guards.map(({ check }) => check(facts)).filter((one) => one !== null),
    }));
