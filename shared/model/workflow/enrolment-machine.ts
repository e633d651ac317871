import type { EnrolmentFacts } from './enrolment-facts.ts';
import {
  commissionDecided,
  onceAYear,
  reasonGiven,
  reasonProven,
  resultIs,
  targetFits,
  withinYear,
} from './enrolment-guards.ts';
import type { Machine } from './machine.ts';
import { paperComplete } from './paper-guards.ts';

export const enrolmentStates = [
  'listed',
  'admitted',
  'passed',
  'failed',
  'unfinished',
  'transferred',
  'expelled',
] as const;
export type EnrolmentState = (typeof enrolmentStates)[number];
export type EnrolmentEvent =
  | 'admit'
  | 'pass'
  | 'fail'
  | 'interrupt'
  | 'complete'
  | 'passAgain'
  | 'failAgain'
  | 'transfer'
  | 'expel';

/**
 * A trainee in an intake, from the department's list to the result and what is possible after it (O10-17, O10-29,
 * O10-31, O10-32). `admit`, `pass` and `fail` are taken for everybody together with a step of the intake; who was
 * transferred into it stands in its list until an order admits there.
 */
export const enrolmentMachine: Machine<EnrolmentState, EnrolmentEvent, EnrolmentFacts> = {
  id: 'enrolment',
  states: enrolmentStates,
  initial: 'listed',
  transitions: [
    { event: 'admit', from: ['listed'], to: 'admitted', clause: 'O10-17', who: 'signOrders', guards: [] },
    {
      event: 'pass',
      from: ['admitted'],
      to: 'passed',
      clause: 'O10-29',
      who: 'courses',
      guards: [resultIs('passed', 'O10-29')],
    },
    {
      event: 'fail',
      from: ['admitted'],
      to: 'failed',
      clause: 'O10-29',
      who: 'courses',
      guards: [resultIs('failed', 'O10-29')],
    },
    {
      event: 'interrupt',
      from: ['admitted'],
      to: 'unfinished',
      clause: 'O10-31',
      who: 'courses',
      guards: [reasonGiven],
    },
    {
      event: 'complete',
      from: ['unfinished'],
      to: 'admitted',
      clause: 'O10-31',
      who: 'courses',
      guards: [reasonGiven, reasonProven],
    },
    {
      event: 'passAgain',
      from: ['failed'],
      to: 'passed',
      clause: 'O10-31',
      who: 'courses',
      guards: [onceAYear, resultIs('passed', 'O10-31')],
    },
    {
      event: 'failAgain',
      from: ['failed'],
      to: 'failed',
      clause: 'O10-31',
      who: 'courses',
      guards: [onceAYear, resultIs('failed', 'O10-31')],
    },
    {
      event: 'transfer',
      from: ['listed', 'admitted', 'failed', 'unfinished'],
      to: 'transferred',
      clause: 'O10-31',
      who: 'courses',
      guards: [withinYear, targetFits, reasonGiven, reasonProven],
    },
    {
      event: 'expel',
      from: ['admitted', 'unfinished', 'failed'],
      to: 'expelled',
      clause: 'O10-32',
      who: 'signOrders',
      guards: [commissionDecided, paperComplete('expulsionOrder', 'O10-32')],
    },
  ],
};

/** How somebody left an intake: nobody who did is marked or assessed in it any more. */
export type LeftState = Extract<EnrolmentState, 'transferred' | 'expelled'>;

/** How the trainee left; null for who is in the intake still. */
export const leftAs = (state: EnrolmentState): LeftState | null =>
  state === 'transferred' || state === 'expelled' ? state : null;
