import { developmentMachine } from './development-machine.ts';
import { enrolmentMachine } from './enrolment-machine.ts';
import { intakeMachine } from './intake-machine.ts';
import { type Machine, stateAfter, type TakenStep, transitionOf } from './machine.ts';
import { reviewMachine } from './review-machine.ts';
import type { MachineId } from './workflow-step.ts';

/** Every life that goes by steps. */
export const machines = [developmentMachine, reviewMachine, intakeMachine, enrolmentMachine] as const;

type CanFollow = (before: readonly TakenStep[], event: string) => boolean;

const canFollow =
  <State extends string, Event extends string, Facts>(machine: Machine<State, Event, Facts>): CanFollow =>
  (before, event) =>
    transitionOf(machine, stateAfter(machine, before), event) !== null;

/** Whether a step leads on from where the steps before it have led, whatever its guards say. */
export const stepCanFollow: Readonly<Record<MachineId, CanFollow>> = {
  development: canFollow(developmentMachine),
  review: canFollow(reviewMachine),
  intake: canFollow(intakeMachine),
  enrolment: canFollow(enrolmentMachine),
};
