import type { Machine } from './machine.ts';
import { type OrderFacts, orderGuards } from './order-guards.ts';
import { type ResultFacts, resultGuards } from './result-guards.ts';

export const intakeStates = ['planned', 'enrolled', 'assessed'] as const;
export type IntakeState = (typeof intakeStates)[number];
export type IntakeEvent = 'signEnrolmentOrder' | 'closeResults';

/** What the steps of an intake are looked at for. */
export interface IntakeFacts {
  /** What the signature under the enrolment order is looked at for; null where another step is asked for. */
  order: OrderFacts | null;
  /** What the closing of the results is looked at for; null where another step is asked for. */
  results: ResultFacts | null;
}

/** An intake from its place in the annual schedule to the closed score sheet (O10-17, O10-29). */
export const intakeMachine: Machine<IntakeState, IntakeEvent, IntakeFacts> = {
  id: 'intake',
  states: intakeStates,
  initial: 'planned',
  transitions: [
    {
      event: 'signEnrolmentOrder',
      from: ['planned'],
      to: 'enrolled',
      clause: 'O10-17',
      who: 'signOrders',
      guards: orderGuards,
    },
    {
      event: 'closeResults',
      from: ['enrolled'],
      to: 'assessed',
      clause: 'O10-29',
      who: 'courses',
      guards: resultGuards,
    },
  ],
};
